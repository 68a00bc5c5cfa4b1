// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.news;

import java.time.Instant;

/**
 * An article of a news story.
 *
 * @param origin id of its independent origin
 * @param copy whether it is a near-duplicate of an earlier one
 */
public record NewsArticle(
    String id,
    String url,
    String sourceId,
    String sourceName,
    String title,
    Instant publishedAt,
    Instant knownAt,
    String origin,
    boolean copy) {}
