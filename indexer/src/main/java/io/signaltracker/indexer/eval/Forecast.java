// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

/** A probability that was given, and whether it came true. */
public record Forecast(double probability, boolean cameTrue) {}
