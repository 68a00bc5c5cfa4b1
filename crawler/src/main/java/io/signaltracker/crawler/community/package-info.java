// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Forums and timelines: their answers down to {@link
 * io.signaltracker.crawler.community.ForumPost}s, one {@link
 * io.signaltracker.crawler.community.ForumReader} per kind, all registered in {@link
 * io.signaltracker.crawler.community.Forums}.
 */
@NullMarked
package io.signaltracker.crawler.community;

import org.jspecify.annotations.NullMarked;
