// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Ordinary news: articles of the press and of vendors that tell of one event are a <em>news
 * story</em>. Where an article belongs is decided by {@link
 * io.signaltracker.indexer.cluster.StretchClusters}, day by day, and by what analysts have decided:
 * {@link io.signaltracker.indexer.news.Decision}s are facts, kept through every rebuild, and {@link
 * io.signaltracker.indexer.news.DecidedTies} is what they demand. {@link
 * io.signaltracker.indexer.news.Bursts} tells which names are in the news more than they used to
 * be.
 *
 * <p>The id of a news story is the id of its first article, and the id of each of its articles
 * leads to it, so that an address stays good when stories are clustered anew.
 */
@NullMarked
package io.signaltracker.indexer.news;

import org.jspecify.annotations.NullMarked;
