// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Where derived rows are kept: readings, claims, events, stories, and how far each step has come.
 *
 * <p>Everything here can be emptied and made again from the crawler's facts.
 */
@NullMarked
package io.signaltracker.indexer.store;

import org.jspecify.annotations.NullMarked;
