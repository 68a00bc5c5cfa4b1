// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What a page and its site allow beyond fetching: to be listed, quoted, archived, mined.
 *
 * <p>A {@link Signal} is what was said, and where: an {@code X-Robots-Tag} or {@code
 * tdm-reservation} header, a {@code meta} element, a line of robots.txt. {@link Rights} is what
 * follows from all of them. Signals are kept with the article, so that what follows can be worked
 * out again.
 */
@NullMarked
package io.signaltracker.crawler.rights;

import org.jspecify.annotations.NullMarked;
