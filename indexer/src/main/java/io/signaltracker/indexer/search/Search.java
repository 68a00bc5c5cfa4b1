// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

/** Searches the index. Thread-safe. */
public interface Search {

  /**
   * One page of what the request finds.
   *
   * @throws QuerySyntaxException where the query cannot be understood
   * @throws io.signaltracker.indexer.evidence.BadCursor where the cursor is not one of this search
   */
  SearchPage search(SearchRequest request);
}
