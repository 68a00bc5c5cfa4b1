// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Searching: from a query in words to hits with their facets and marks.
 *
 * <p>{@link io.signaltracker.indexer.search.LuceneSearch} is the front door. A request goes through
 * {@link io.signaltracker.indexer.search.QueryParser} to {@link
 * io.signaltracker.indexer.search.QueryNode}, {@code QueryCompiler} to a Lucene query, {@code
 * CopyFold} (which near-duplicates step back), then one pass that finds the page and counts facets
 * and histogram; {@code Marker} marks what matched. docs/query-language.md is the language.
 */
@NullMarked
package io.signaltracker.indexer.search;

import org.jspecify.annotations.NullMarked;
