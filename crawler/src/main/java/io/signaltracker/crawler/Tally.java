// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.Outcome.Count;
import io.signaltracker.crawler.fetch.FetchResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the outcomes of one crawl. Not thread-safe. */
final class Tally {

  private static final int MOST_PROBLEMS = 100;
  private static final int MOST_REASONS = 100;

  private final Map<Count, Long> read = new EnumMap<>(Count.class);
  private final Map<String, Long> rejected = new TreeMap<>();
  private final Map<FetchResult.Kind, Long> failed = new EnumMap<>(FetchResult.Kind.class);
  private final List<String> problems = new ArrayList<>();
  private long offered;
  private long notModified;
  private long settled;

  void offered(int urls) {
    offered += urls;
  }

  void add(Outcome outcome) {
    settled++;
    switch (outcome) {
      case Outcome.Read(Count count, List<String> wrong) -> {
        read.merge(count, 1L, Long::sum);
        wrong.stream().limit(MOST_PROBLEMS - problems.size()).forEach(problems::add);
      }
      case Outcome.NotModified _ -> notModified++;
      case Outcome.Rejected(String reason) -> rejected.merge(reason(reason), 1L, Long::sum);
      case Outcome.Failed(FetchResult.Kind kind, _) -> failed.merge(kind, 1L, Long::sum);
    }
  }

  /** "not HTML: application/pdf" counts as "not HTML", so that a site cannot make up reasons. */
  private String reason(String text) {
    String reason = text.split(":", 2)[0];
    return rejected.size() < MOST_REASONS || rejected.containsKey(reason) ? reason : "other";
  }

  long settled() {
    return settled;
  }

  CrawlReport report(long bytes, Duration took) {
    return new CrawlReport(
        offered,
        count(Count.LISTING),
        count(Count.SNAPSHOT),
        count(Count.STORED),
        count(Count.NEW_VERSION),
        count(Count.UNCHANGED),
        count(Count.DUPLICATE),
        notModified,
        rejected,
        failed,
        problems,
        bytes,
        took);
  }

  private long count(Count count) {
    return read.getOrDefault(count, 0L);
  }
}
