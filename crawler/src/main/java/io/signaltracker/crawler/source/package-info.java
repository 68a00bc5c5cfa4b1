// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** What we read: one {@link Source} per entry of {@code sources.yaml}. */
@NullMarked
package io.signaltracker.crawler.source;

import org.jspecify.annotations.NullMarked;
