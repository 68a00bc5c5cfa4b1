// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Reads sources and keeps what they published, as facts with versions. Knows neither Lucene nor
 * CoreNLP.
 *
 * <p>The line: source, frontier, fetch, then an article or a snapshot. {@code CrawlPipeline} is its
 * front door.
 */
@NullMarked
package io.signaltracker.crawler;

import org.jspecify.annotations.NullMarked;
