// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Where feeds come from and go to: lists of other readers (OPML) and home pages.
 *
 * <p>{@link io.signaltracker.crawler.subscription.Opml} reads and writes the lists, {@link
 * io.signaltracker.crawler.subscription.SourcesText} makes a sources file of them, {@link
 * io.signaltracker.crawler.subscription.FeedDiscovery} finds the feeds of a site.
 */
@NullMarked
package io.signaltracker.crawler.subscription;

import org.jspecify.annotations.NullMarked;
