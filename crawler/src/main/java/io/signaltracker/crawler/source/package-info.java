// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What we read: one {@link Source} per entry of {@code sources.yaml}.
 *
 * <p>{@link SourceCatalog} reads the file; every mistake in it is shown at once, with its line.
 */
@NullMarked
package io.signaltracker.crawler.source;

import org.jspecify.annotations.NullMarked;
