// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

  private static final Instant NOW = Instant.parse("2026-04-10T12:00:00Z");

  private final List<SourceVisit> visits = new ArrayList<>();

  @Test
  void isPausedWhateverTheVisitsSay() {
    add(0, VisitAnswer.FAILED, 0, "x");
    assertThat(Diagnosis.of(visits, NOW, NOW).state()).isEqualTo(HealthState.PAUSED);
  }

  @Test
  void waitsBeforeTheFirstVisit() {
    assertThat(health().state()).isEqualTo(HealthState.WAITING);
  }

  @Test
  void isHealthyWithNewsAndAFailureNowAndThen() {
    for (int hours = 100; hours > 0; hours -= 5) {
      add(hours, VisitAnswer.NEW, 2, null);
      add(hours - 1, VisitAnswer.NOT_MODIFIED, 0, null);
    }
    add(0, VisitAnswer.FAILED, 0, "CONNECT: refused");
    assertThat(health().state()).isEqualTo(HealthState.HEALTHY);
    assertThat(health().reason()).contains("CONNECT: refused");
  }

  @Test
  void failsAfterThreeFailuresInARowAndSaysSinceWhenAndWhy() {
    add(9, VisitAnswer.NEW, 2, null);
    add(3, VisitAnswer.FAILED, 0, "GONE: answered 404");
    add(2, VisitAnswer.FAILED, 0, "GONE: answered 404");
    add(1, VisitAnswer.FAILED, 0, "GONE: answered 410");
    assertThat(health())
        .isEqualTo(
            new Health(
                HealthState.FAILING,
                "the last 3 visits failed, since 2026-04-10T09:00:00Z: GONE: answered 410"));
  }

  @Test
  void isForbiddenByTheRuleOfTheLastVisit() {
    add(1, VisitAnswer.FORBIDDEN, 0, "robots.txt: Disallow: /feed");
    assertThat(health())
        .isEqualTo(new Health(HealthState.FORBIDDEN, "robots.txt: Disallow: /feed"));
  }

  @Test
  void isNotAFeedWhenAPageAnswersThere() {
    add(2, VisitAnswer.NEW, 2, null);
    add(1, VisitAnswer.HTML, 0, "an HTML page, not a feed");
    assertThat(health().state()).isEqualTo(HealthState.NOT_A_FEED);
  }

  @Test
  void isQuietAfterASilenceFarLongerThanUsual() {
    for (int days = 40; days >= 20; days -= 2) {
      add(days * 24, VisitAnswer.NEW, 1, null);
    }
    add(1, VisitAnswer.NOTHING_NEW, 0, null);
    assertThat(health().state()).isEqualTo(HealthState.QUIET);
    assertThat(health().reason()).contains("20 days");
  }

  @Test
  void isNotQuietWhereSilenceIsUsual() {
    add(60 * 24, VisitAnswer.NEW, 1, null);
    add(35 * 24, VisitAnswer.NEW, 1, null);
    add(10 * 24, VisitAnswer.NEW, 1, null);
    add(1, VisitAnswer.NOTHING_NEW, 0, null);
    assertThat(health().state()).isEqualTo(HealthState.HEALTHY);
  }

  @Test
  void overProducesWhenADayBringsFarMoreThanUsual() {
    add(200, VisitAnswer.NEW, 5000, null);
    for (int hours = 199; hours > 24; hours -= 5) {
      add(hours, VisitAnswer.NEW, 2, null);
    }
    assertThat(health().state()).isEqualTo(HealthState.HEALTHY);
    add(1, VisitAnswer.NEW, 400, null);
    assertThat(health().state()).isEqualTo(HealthState.OVER_PRODUCING);
    assertThat(health().reason()).contains("400 new in a day");
  }

  private Health health() {
    return Diagnosis.of(
        visits.stream().sorted(Comparator.comparing(SourceVisit::at).reversed()).toList(),
        null,
        NOW);
  }

  private void add(int hoursAgo, VisitAnswer answer, int discovered, @Nullable String reason) {
    visits.add(
        new SourceVisit(
            "a",
            "http://a.example/feed",
            NOW.minus(Duration.ofHours(hoursAgo)),
            answer,
            discovered,
            reason));
  }
}
