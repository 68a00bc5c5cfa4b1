// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Feeds and sitemaps, one reader per format, down to one shape. */
@NullMarked
package io.signaltracker.crawler.feed;

import org.jspecify.annotations.NullMarked;
