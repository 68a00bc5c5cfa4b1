// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The evidence: every page as it came, in WARC files (ISO 28500) that any web archive tool reads.
 *
 * <p>{@link io.signaltracker.crawler.archive.PageArchive} appends to {@code
 * archive/YYYY-MM-DD/pages-NNNNN.warc.gz}, one compressed member a record, and beside each file
 * keeps a list of its records ({@code .idx}: milliseconds since the epoch, offset, length, kind,
 * URL). A page that came again unchanged is a {@code revisit} record. A file that a killed crawl
 * left torn is cut behind its last whole record when the archive is opened.
 */
@NullMarked
package io.signaltracker.crawler.archive;

import org.jspecify.annotations.NullMarked;
