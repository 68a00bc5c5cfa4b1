// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import org.jspecify.annotations.Nullable;

/** A query that cannot be understood: says what was expected, where, and the repair. */
public final class QuerySyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String query;
  private final int position;
  private final @Nullable String repair;

  /**
   * @param position UTF-16 unit of the query, 0 to its length
   * @param repair a query that would be understood; null where none is near
   */
  public QuerySyntaxException(String message, String query, int position, @Nullable String repair) {
    super(message);
    this.query = query;
    this.position = position;
    this.repair = repair;
  }

  public String query() {
    return query;
  }

  public int position() {
    return position;
  }

  public @Nullable String repair() {
    return repair;
  }
}
