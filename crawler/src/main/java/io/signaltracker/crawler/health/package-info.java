// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * How each source is doing, with the reason, from the visits that are kept of it.
 *
 * <p>The crawl adds to {@link io.signaltracker.crawler.health.SourceVisits}; {@link
 * io.signaltracker.crawler.health.SourceHealths} says what follows from them.
 */
@NullMarked
package io.signaltracker.crawler.health;

import org.jspecify.annotations.NullMarked;
