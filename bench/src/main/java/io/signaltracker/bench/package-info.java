// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Measurements that are no tests: timings and memory, as ratios where that is possible. Each class
 * with a {@code main} is one of them; {@code ./signal-tracker bench} builds and runs {@link
 * io.signaltracker.bench.Bench}, which knows them all. Not part of the default build.
 */
@NullMarked
package io.signaltracker.bench;

import org.jspecify.annotations.NullMarked;
