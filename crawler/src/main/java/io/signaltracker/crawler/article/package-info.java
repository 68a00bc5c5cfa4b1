// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** What was published: {@link Article} and its versions. A forum post is an article too. */
@NullMarked
package io.signaltracker.crawler.article;

import org.jspecify.annotations.NullMarked;
