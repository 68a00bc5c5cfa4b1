// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

import io.signaltracker.crawler.frontier.Frontier;
import io.signaltracker.crawler.frontier.PausedSources;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How the sources are doing by what is stored of their visits. Thread-safe. */
public final class StoredHealths implements SourceHealths {

  private final SourceCatalog sources;
  private final SourceVisits visits;
  private final PausedSources paused;
  private final Frontier frontier;
  private final SaidRights rights;
  private final Clock clock;

  public StoredHealths(Database database, SourceCatalog sources, Clock clock) {
    this.sources = sources;
    this.visits = new SourceVisits(database);
    this.paused = new PausedSources(database);
    this.frontier = new Frontier(database, clock, Duration.ofMinutes(1));
    this.rights = new SaidRights(database);
    this.clock = clock;
  }

  @Override
  public List<SourceHealth> all() {
    Map<String, Instant> pausedAt = paused.all();
    Map<String, Instant> nextVisitAt = frontier.nextVisits();
    return sources.sources().stream()
        .map(source -> of(source, pausedAt.get(source.id()), nextVisitAt.get(source.id())))
        .toList();
  }

  @Override
  public SourceRights rights(String sourceId) {
    return rights.of(sourceId);
  }

  @Override
  public void pause(String sourceId) {
    paused.pause(sourceId, clock.instant());
  }

  @Override
  public void resume(String sourceId) {
    paused.resume(sourceId);
  }

  private SourceHealth of(Source source, @Nullable Instant pausedAt, @Nullable Instant nextAt) {
    List<SourceVisit> kept = visits.of(source.id());
    Optional<SourceVisit> problem = first(kept, visit -> visit.reason() != null);
    long answers = count(kept, visit -> visit.answer().isContent());
    long unchanged = count(kept, visit -> visit.answer() == VisitAnswer.NOT_MODIFIED);
    return new SourceHealth(
        source,
        Diagnosis.of(kept, pausedAt, clock.instant()),
        first(kept, visit -> visit.answer().isContent()).map(SourceVisit::at).orElse(null),
        first(kept, visit -> visit.answer() == VisitAnswer.NEW).map(SourceVisit::at).orElse(null),
        kept.size(),
        answers == 0 ? 0 : (double) unchanged / answers,
        (int) count(kept, visit -> visit.answer() == VisitAnswer.FAILED),
        robots(kept),
        problem.map(SourceVisit::reason).orElse(null),
        problem.map(SourceVisit::at).orElse(null),
        pausedAt == null ? nextAt : null);
  }

  /** A failure says nothing of robots.txt; whatever else happened does. */
  private static String robots(List<SourceVisit> visits) {
    return first(visits, visit -> visit.answer() != VisitAnswer.FAILED)
        .map(visit ->
            visit.answer() == VisitAnswer.FORBIDDEN ? String.valueOf(visit.reason()) : "allowed")
        .orElse("unknown");
  }

  private static Optional<SourceVisit> first(
      List<SourceVisit> visits, Predicate<SourceVisit> predicate) {
    return visits.stream().filter(predicate).findFirst();
  }

  private static long count(List<SourceVisit> visits, Predicate<SourceVisit> predicate) {
    return visits.stream().filter(predicate).count();
  }
}
