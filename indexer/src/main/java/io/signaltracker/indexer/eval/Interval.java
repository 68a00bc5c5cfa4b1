// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

/** Where a figure lies and how far it may be off: 95 of 100 new draws fall between the bounds. */
public record Interval(double value, double low, double high) {}
