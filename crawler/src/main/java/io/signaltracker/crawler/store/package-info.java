// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** The database of record: opening, migrating, and the log of changes that derived data follows. */
@NullMarked
package io.signaltracker.crawler.store;

import org.jspecify.annotations.NullMarked;
