// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.time.Instant;

/**
 * A line composed from the typed fields of board or catalogue events.
 *
 * @param text in words; never shown between quotation marks
 * @param at when the last of the events happened
 */
public record Fact(String text, Instant at) {}
