// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.index.IndexSchema;
import java.time.Instant;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** In which order hits come, and how an order goes on after a page; equals by key. */
final class Ordering {

  /** What news of this moment gains over old ones, as a share of its score. */
  private static final double RECENCY = 0.25;

  /** After this time the gain is half. */
  private static final double HALF_LIFE_DAYS = 30;

  private static final double MILLIS_PER_DAY = 86_400_000;

  private final SearchRequest.Sort sort;
  private final Instant now;

  Ordering(SearchRequest.Sort sort, Instant now) {
    this.sort = sort;
    this.now = now;
  }

  Sort lucene() {
    SortField first =
        switch (sort) {
          case RELEVANCE -> SortField.FIELD_SCORE;
          case NEWEST -> new SortField(IndexSchema.AT, SortField.Type.LONG, true);
          case OLDEST -> new SortField(IndexSchema.AT, SortField.Type.LONG);
        };
    return new Sort(first, new SortField(IndexSchema.KEY, SortField.Type.STRING));
  }

  /** For relevance: score times (1 + 0.25 halved every 30 days). */
  Query scored(Query query) {
    return sort == SearchRequest.Sort.RELEVANCE
        ? FunctionScoreQuery.boostByValue(
            query, DoubleValuesSource.fromField(IndexSchema.AT, this::gain))
        : query;
  }

  private double gain(long at) {
    double days = Math.max(0, (now.toEpochMilli() - at) / MILLIS_PER_DAY);
    return 1 + RECENCY * Math.pow(0.5, days / HALF_LIFE_DAYS);
  }

  FieldDoc after(Cursor cursor) {
    Object sorted =
        sort == SearchRequest.Sort.RELEVANCE
            ? (Object) Float.intBitsToFloat((int) cursor.sorted())
            : (Object) cursor.sorted();
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {sorted, new BytesRef(cursor.key())});
  }

  Cursor cursorAt(FieldDoc last) {
    Object sorted = last.fields[0];
    long bits = sorted instanceof Float score ? Float.floatToIntBits(score) : (Long) sorted;
    return new Cursor(now, bits, ((BytesRef) last.fields[1]).utf8ToString());
  }

  /** A score only where hits are ordered by it, otherwise 0. */
  float score(FieldDoc hit) {
    return hit.fields[0] instanceof Float score ? score : 0;
  }
}
