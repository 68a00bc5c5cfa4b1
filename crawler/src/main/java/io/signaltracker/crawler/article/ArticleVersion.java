// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import java.time.Instant;

/**
 * A text of an article, and when we first had it.
 *
 * @param article as it was in this version
 * @param seenAt when this version was fetched first
 */
public record ArticleVersion(Article article, Instant seenAt) {}
