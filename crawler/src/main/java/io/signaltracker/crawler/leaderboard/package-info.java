// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Leaderboards down to {@link io.signaltracker.crawler.snapshot.BoardSnapshot}, one reader per
 * format. To add a format, implement {@link LeaderboardReader} and name it in its list.
 */
@NullMarked
package io.signaltracker.crawler.leaderboard;

import org.jspecify.annotations.NullMarked;
