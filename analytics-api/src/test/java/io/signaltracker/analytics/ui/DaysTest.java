// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

  private static final Instant FIRST = Instant.parse("2026-04-07T22:00:00Z");
  private static final Instant LAST = Instant.parse("2026-04-10T01:00:00Z");

  @Test
  void countsTheDaysFromTheFirstToTheNewestEvidence() {
    Days days = Days.of(FIRST, LAST, Instant.parse("2026-04-09T23:59:59.999Z"));

    assertThat(days).isEqualTo(new Days(LocalDate.parse("2026-04-07"), 3, 2));
  }

  @Test
  void staysBetweenTheFirstDayAndTheLast() {
    assertThat(Days.of(FIRST, LAST, Instant.parse("2027-01-01T00:00:00Z")).at()).isEqualTo(3);
    assertThat(Days.of(FIRST, LAST, Instant.parse("2025-01-01T00:00:00Z")).at()).isZero();
  }
}
