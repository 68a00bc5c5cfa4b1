// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.indexer.search.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A query that was not understood, cut at the place where it stopped making sense.
 *
 * @param here the character there; a space where the query ended too early
 * @param repair a query that would be understood; null where none is near
 */
public record WrongQuery(
    String message,
    String before,
    String here,
    String after,
    @Nullable String repair,
    @Nullable String href) {

  static WrongQuery of(QuerySyntaxException wrong, PageAddress address) {
    String query = wrong.query();
    int at = Math.clamp(wrong.position(), 0, query.length());
    int end = at < query.length() ? query.offsetByCodePoints(at, 1) : at;
    String repair = wrong.repair();
    return new WrongQuery(
        String.valueOf(wrong.getMessage()),
        query.substring(0, at),
        at == end ? " " : query.substring(at, end),
        query.substring(end),
        repair,
        repair == null ? null : address.with("q", repair).toString());
  }
}
