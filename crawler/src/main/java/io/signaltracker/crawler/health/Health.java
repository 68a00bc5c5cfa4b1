// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

/**
 * How a source is doing and why.
 *
 * @param reason one line for an operator
 */
public record Health(HealthState state, String reason) {}
