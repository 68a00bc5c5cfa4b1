// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Searching: from a query in words to hits with their facets and marks. */
@NullMarked
package io.signaltracker.indexer.search;

import org.jspecify.annotations.NullMarked;
