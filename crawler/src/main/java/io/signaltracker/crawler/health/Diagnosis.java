// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a source is doing from its visits. What is worse is said first: forbidden, failing, not
 * a feed, over-producing, quiet.
 */
final class Diagnosis {

  /** Failures in a row that are no accident. */
  static final int FAILURES = 3;

  /** A silence shorter than this is never remarkable. */
  static final Duration SHORTEST_SILENCE = Duration.ofDays(7);

  /** A silence is remarkable from so many usual ones on. */
  static final int SILENCES = 5;

  /** So many new URLs in a day are never remarkable. */
  static final int USUAL_FLOOD = 200;

  /** A day is remarkable from so many usual ones on. */
  static final int FLOODS = 10;

  private static final Duration DAY = Duration.ofDays(1);

  /** How long nothing new came, and how long that usually takes. */
  record Silence(Duration lasts, Duration usual) {}

  private final List<SourceVisit> visits;
  private final Instant now;

  /**
   * @param visits the newest first
   */
  private Diagnosis(List<SourceVisit> visits, Instant now) {
    this.visits = visits;
    this.now = now;
  }

  static Health of(List<SourceVisit> visits, @Nullable Instant pausedAt, Instant now) {
    if (pausedAt != null) {
      return new Health(HealthState.PAUSED, "paused since " + minute(pausedAt));
    }
    if (visits.isEmpty()) {
      return new Health(HealthState.WAITING, "not visited yet");
    }
    Diagnosis diagnosis = new Diagnosis(visits, now);
    return diagnosis
        .refused()
        .or(diagnosis::failing)
        .or(diagnosis::notFeed)
        .or(diagnosis::flood)
        .or(diagnosis::quiet)
        .orElseGet(diagnosis::healthy);
  }

  private Optional<Health> refused() {
    return latest(VisitAnswer.FORBIDDEN)
        .map(visit -> new Health(HealthState.FORBIDDEN, reason(visit, "robots.txt forbids it")));
  }

  private Optional<Health> notFeed() {
    return latest(VisitAnswer.HTML)
        .map(visit -> new Health(HealthState.NOT_A_FEED, visit.url() + " answers with a page"));
  }

  /** An announcer whose last visit came to this. */
  private Optional<SourceVisit> latest(VisitAnswer answer) {
    return byAnnouncer().values().stream()
        .map(List::getFirst)
        .filter(visit -> visit.answer() == answer)
        .findFirst();
  }

  private Optional<Health> failing() {
    return byAnnouncer().values().stream()
        .map(one -> one.stream().takeWhile(visit -> visit.answer() == VisitAnswer.FAILED).toList())
        .filter(failed -> failed.size() >= FAILURES)
        .findFirst()
        .map(failed ->
            new Health(
                HealthState.FAILING,
                "the last %d visits failed, since %s: %s"
                    .formatted(
                        failed.size(),
                        minute(failed.getLast().at()),
                        reason(failed.getFirst(), "no reason known"))));
  }

  private Map<String, List<SourceVisit>> byAnnouncer() {
    Map<String, List<SourceVisit>> byUrl = new LinkedHashMap<>();
    for (SourceVisit visit : visits) {
      byUrl.computeIfAbsent(visit.url(), any -> new java.util.ArrayList<>()).add(visit);
    }
    return byUrl;
  }

  /** The first visit to an announcer brings all that lies there: it says nothing of a day. */
  private Optional<Health> flood() {
    List<SourceVisit> later =
        byAnnouncer().values().stream()
            .flatMap(one -> one.subList(0, one.size() - 1).stream())
            .toList();
    Instant yesterday = now.minus(DAY);
    long today = discovered(later.stream().filter(v -> v.at().isAfter(yesterday)).toList());
    List<SourceVisit> before = later.stream().filter(v -> !v.at().isAfter(yesterday)).toList();
    double days = Math.max(1, days(before));
    double usual = discovered(before) / days;
    return today > Math.max(USUAL_FLOOD, FLOODS * usual)
        ? Optional.of(
            new Health(
                HealthState.OVER_PRODUCING,
                "%d new in a day, usually %.0f".formatted(today, usual)))
        : Optional.empty();
  }

  private static long discovered(List<SourceVisit> visits) {
    return visits.stream().mapToLong(SourceVisit::discovered).sum();
  }

  private static double days(List<SourceVisit> visits) {
    Optional<Instant> first = visits.stream().map(SourceVisit::at).min(Comparator.naturalOrder());
    Optional<Instant> last = visits.stream().map(SourceVisit::at).max(Comparator.naturalOrder());
    return first.isEmpty() || last.isEmpty()
        ? 0
        : (double) Duration.between(first.get(), last.get()).toMillis() / DAY.toMillis();
  }

  private Optional<Health> quiet() {
    return silence()
        .filter(silence -> silence.lasts().compareTo(SHORTEST_SILENCE) > 0)
        .filter(s -> s.lasts().compareTo(s.usual().multipliedBy(SILENCES)) > 0)
        .map(silence ->
            new Health(
                HealthState.QUIET,
                "nothing new for %d days, usually something every %s"
                    .formatted(silence.lasts().toDays(), words(silence.usual()))));
  }

  /** With nothing new in all that is kept, the silence lasts as long as we have looked. */
  private Optional<Silence> silence() {
    Instant first = visits.getLast().at();
    List<Instant> news =
        visits.stream()
            .filter(visit -> visit.answer() == VisitAnswer.NEW)
            .map(SourceVisit::at)
            .toList();
    if (news.isEmpty()) {
      return Optional.of(new Silence(Duration.between(first, now), Duration.ZERO));
    }
    Duration usual = Duration.between(news.getLast(), news.getFirst()).dividedBy(news.size());
    return Optional.of(new Silence(Duration.between(news.getFirst(), now), usual));
  }

  private Health healthy() {
    SourceVisit last = visits.getFirst();
    return last.answer().isContent()
        ? new Health(HealthState.HEALTHY, reason(last, "answers as usual"))
        : new Health(HealthState.HEALTHY, "the last visit failed: " + reason(last, "no reason"));
  }

  private static String words(Duration time) {
    if (time.isZero()) {
      return "now and then";
    }
    return time.toDays() > 1 ? time.toDays() + " days" : Math.max(1, time.toHours()) + " hours";
  }

  private static String reason(SourceVisit visit, String otherwise) {
    String reason = visit.reason();
    return reason == null ? otherwise : reason;
  }

  private static String minute(Instant at) {
    return at.truncatedTo(java.time.temporal.ChronoUnit.MINUTES).toString();
  }
}
