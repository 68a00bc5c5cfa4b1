// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** From a fetched page to an article: title, author, dates with their evidence, main text. */
@NullMarked
package io.signaltracker.crawler.extract;

import org.jspecify.annotations.NullMarked;
