// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Leaderboards as one looks at them: which there are, how models stood on one over time, what
 * happened, and what changed between two moments. {@link Boards} is the way in.
 */
@NullMarked
package io.signaltracker.indexer.board;

import org.jspecify.annotations.NullMarked;
