// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmTest {

  private static final Instant NOW = Instant.parse("2026-04-10T12:00:00Z");
  private static final Duration POLL = Duration.ofMinutes(30);

  @Test
  void beginsWithTheSourcesSetting() {
    assertThat(Rhythm.begins(NOW).interval(POLL, null, NOW)).isEqualTo(POLL);
  }

  @Test
  void waitsAQuarterOfTheAverageTimeBetweenTwoNews() {
    assertThat(every(Duration.ofHours(3)).interval(POLL, null, NOW))
        .isEqualTo(Duration.ofMinutes(45));
  }

  @Test
  void isNeverFasterThanTheSettingNorSlowerThanFourTimesThat() {
    assertThat(every(Duration.ofMinutes(1)).interval(POLL, null, NOW)).isEqualTo(POLL);
    assertThat(every(Duration.ofDays(9)).interval(POLL, null, NOW)).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void slowsDownInALongSilence() {
    Rhythm silent = new Rhythm(NOW.minus(Duration.ofHours(6)), 0);
    assertThat(silent.interval(POLL, null, NOW)).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void doesNotAskBeforeTheAnswerIsStaleWithinItsBounds() {
    Rhythm busy = every(Duration.ofMinutes(30));
    assertThat(busy.interval(POLL, Duration.ofHours(1), NOW)).isEqualTo(Duration.ofHours(1));
    assertThat(busy.interval(POLL, Duration.ofSeconds(60), NOW)).isEqualTo(POLL);
    assertThat(busy.interval(POLL, Duration.ofDays(365), NOW)).isEqualTo(Duration.ofHours(2));
  }

  private static Rhythm every(Duration gap) {
    return new Rhythm(NOW.minus(gap.multipliedBy(20)), 20);
  }
}
