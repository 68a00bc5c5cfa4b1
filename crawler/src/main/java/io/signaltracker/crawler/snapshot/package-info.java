// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Leaderboards and catalogues as parsed rows, one {@link Snapshot} per changed fetch. */
@NullMarked
package io.signaltracker.crawler.snapshot;

import org.jspecify.annotations.NullMarked;
