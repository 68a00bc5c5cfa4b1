// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import java.time.Instant;

/**
 * A further place where an article's very text was published.
 *
 * @param articleId the article that has this text
 * @param url canonical URL of the other place
 * @param sourceId source of the other place
 * @param sourceName its name as shown to a reader
 * @param publishedAt what the other place says
 * @param firstSeenAt when we first had it there
 */
public record SeenIn(
    String articleId,
    String url,
    String sourceId,
    String sourceName,
    Instant publishedAt,
    Instant firstSeenAt) {}
