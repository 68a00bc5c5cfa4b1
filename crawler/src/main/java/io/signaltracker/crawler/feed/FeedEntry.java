// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or a sitemap says of one page.
 *
 * @param guid the feed's own id of the entry; the URL where it has none
 * @param url absolute link to the page; null for an entry without one
 * @param title plain text; empty where absent
 * @param summary plain text; empty where absent
 */
public record FeedEntry(
    String guid,
    @Nullable URI url,
    String title,
    @Nullable String author,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    String summary) {}
