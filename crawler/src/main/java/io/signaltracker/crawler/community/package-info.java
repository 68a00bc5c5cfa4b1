// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Forums: their items down to {@link ForumPost}, one reader per API. */
@NullMarked
package io.signaltracker.crawler.community;

import org.jspecify.annotations.NullMarked;
