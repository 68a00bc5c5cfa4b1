// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

/** A claimed URL and what happens next to it. */
public record Settled(FrontierEntry entry, Settlement settlement) {}
