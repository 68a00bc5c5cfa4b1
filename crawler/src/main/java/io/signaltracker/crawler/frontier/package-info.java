// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Which URLs there are, and when each is fetched (again).
 *
 * <p>An announcer's reading is {@linkplain io.signaltracker.crawler.frontier.Frontier#offer
 * offered}; the crawl claims what is due and settles it with a {@link
 * io.signaltracker.crawler.frontier.Settlement} that {@link
 * io.signaltracker.crawler.frontier.RevisitPolicy} decides. {@link
 * io.signaltracker.crawler.frontier.CanonicalUrl} is a page's identity.
 */
@NullMarked
package io.signaltracker.crawler.frontier;

import org.jspecify.annotations.NullMarked;
