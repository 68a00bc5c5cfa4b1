// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.index.IndexSchema;
import io.signaltracker.indexer.search.SearchPage.Bucket;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Hits over time: days (UTC) up to about two months, weeks from Monday up to two years, months up
 * to forty years, otherwise years.
 */
final class Histogram {

  private static final int MOST_DAYS = 62;
  private static final int MOST_WEEKS = 105;
  private static final int MOST_MONTHS = 480;

  /** With more years the first bucket reaches back to the first hit. */
  private static final int MOST_YEARS = 500;

  private Histogram() {}

  /** Contiguous buckets from the first hit to the last. */
  static List<Bucket> of(FacetsCollector hits) throws IOException {
    long[] times = times(hits);
    if (times.length == 0) {
      return List.of();
    }
    Arrays.sort(times);
    return count(times, edges(times[0], times[times.length - 1]));
  }

  private static long[] times(FacetsCollector hits) throws IOException {
    int size = hits.getMatchingDocs().stream().mapToInt(MatchingDocs::totalHits).sum();
    long[] times = new long[size];
    int used = 0;
    for (MatchingDocs matching : hits.getMatchingDocs()) {
      NumericDocValues values = matching.context().reader().getNumericDocValues(IndexSchema.AT);
      DocIdSetIterator docs = matching.bits().iterator();
      while (values != null && docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (values.advanceExact(docs.docID())) {
          times[used++] = values.longValue();
        }
      }
    }
    return Arrays.copyOf(times, used);
  }

  private static List<Instant> edges(long first, long last) {
    LocalDate from = day(first);
    LocalDate to = day(last);
    ChronoUnit unit = unit(from, to);
    List<Instant> edges = new ArrayList<>();
    LocalDate earliest = to.minusYears(MOST_YEARS);
    LocalDate edge = start(from, unit);
    edges.add(instant(edge));
    edge = edge.isBefore(earliest) ? start(earliest, unit) : edge;
    while (!edge.isAfter(to)) {
      edge = edge.plus(1, unit);
      edges.add(instant(edge));
    }
    return edges;
  }

  private static ChronoUnit unit(LocalDate from, LocalDate to) {
    if (ChronoUnit.DAYS.between(from, to) < MOST_DAYS) {
      return ChronoUnit.DAYS;
    }
    if (ChronoUnit.WEEKS.between(from, to) < MOST_WEEKS) {
      return ChronoUnit.WEEKS;
    }
    return ChronoUnit.MONTHS.between(from, to) < MOST_MONTHS ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
  }

  private static LocalDate start(LocalDate day, ChronoUnit unit) {
    return switch (unit) {
      case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHS -> day.withDayOfMonth(1);
      case YEARS -> day.withDayOfYear(1);
      default -> day;
    };
  }

  private static List<Bucket> count(long[] times, List<Instant> edges) {
    List<Bucket> buckets = new ArrayList<>();
    int counted = 0;
    for (int i = 1; i < edges.size(); i++) {
      int before = counted;
      while (counted < times.length && times[counted] < edges.get(i).toEpochMilli()) {
        counted++;
      }
      buckets.add(new Bucket(edges.get(i - 1), edges.get(i), counted - before));
    }
    return buckets;
  }

  private static LocalDate day(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Instant instant(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
