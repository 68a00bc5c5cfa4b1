// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.feed.FeedReading;
import io.signaltracker.crawler.frontier.FrontierEntry;
import io.signaltracker.crawler.health.SourceVisit;
import io.signaltracker.crawler.health.SourceVisits;
import io.signaltracker.crawler.health.VisitAnswer;
import io.signaltracker.crawler.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what visits to announcers came to, and paces them by it. */
final class AnnouncerVisits {

  private final SourceVisits visits;
  private final Clock clock;

  AnnouncerVisits(Database database, Clock clock) {
    this.visits = new SourceVisits(database);
    this.clock = clock;
  }

  /**
   * Keeps a visit; of an announcer only.
   *
   * @param unknown how many URLs it gave that we did not know
   */
  void visited(FrontierEntry entry, Outcome outcome, int unknown) {
    int discovered = isSnapshot(outcome) ? 1 : unknown;
    keep(entry, answer(outcome, discovered), discovered, reason(outcome));
  }

  /** Keeps that robots.txt forbade it. */
  void forbidden(FrontierEntry entry, String rule) {
    keep(entry, VisitAnswer.FORBIDDEN, 0, rule);
  }

  private void keep(
      FrontierEntry entry, VisitAnswer answer, int discovered, @Nullable String reason) {
    if (entry.what().kind().announces()) {
      visits.add(
          new SourceVisit(
              entry.what().sourceId(),
              entry.what().url().toString(),
              clock.instant(),
              answer,
              discovered,
              reason));
    }
  }

  /** How long until the next look: for an announcer by its rhythm, else the source's setting. */
  Duration interval(FrontierEntry entry, Duration poll, @Nullable Duration freshFor) {
    return entry.what().kind().announces()
        ? visits
            .rhythm(entry.what().url().toString(), clock.instant())
            .interval(poll, freshFor, clock.instant())
        : poll;
  }

  private static VisitAnswer answer(Outcome outcome, int discovered) {
    return switch (outcome) {
      case Outcome.NotModified _ -> VisitAnswer.NOT_MODIFIED;
      case Outcome.Failed _, Outcome.Rejected _ -> VisitAnswer.FAILED;
      case Outcome.Read(_, List<String> problems) -> {
        if (problems.stream().anyMatch(problem -> problem.endsWith(FeedReading.HTML))) {
          yield VisitAnswer.HTML;
        }
        yield discovered > 0 ? VisitAnswer.NEW : VisitAnswer.NOTHING_NEW;
      }
    };
  }

  private static boolean isSnapshot(Outcome outcome) {
    return outcome instanceof Outcome.Read(Outcome.Count count, _)
        && count == Outcome.Count.SNAPSHOT;
  }

  private static @Nullable String reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.NotModified _ -> null;
      case Outcome.Failed _, Outcome.Rejected _ -> outcome.line();
      case Outcome.Read(_, List<String> problems) ->
          problems.isEmpty() ? null : problems.getFirst();
    };
  }
}
