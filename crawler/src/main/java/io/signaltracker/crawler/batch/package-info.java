// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Readers of the crawl, run over a folder of files instead of the Web: {@link
 * io.signaltracker.crawler.batch.ExtractBatch} reads saved pages and writes their articles as JSON
 * Lines, {@link io.signaltracker.crawler.batch.FeedBatch} does so with feeds, and {@link
 * io.signaltracker.crawler.batch.CaseBatch} puts single questions to the rules of the crawl.
 * Nothing is fetched and nothing stored; a file that cannot be read is reported and passed over.
 */
@NullMarked
package io.signaltracker.crawler.batch;

import org.jspecify.annotations.NullMarked;
