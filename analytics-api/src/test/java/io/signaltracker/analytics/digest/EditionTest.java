// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionTest {

  @Test
  void lastsFromMondayToMondayInUtc() {
    Edition edition = Edition.parse("2026-W15");

    assertThat(edition.from()).isEqualTo("2026-04-06T00:00:00Z");
    assertThat(edition.to()).isEqualTo("2026-04-13T00:00:00Z");
    assertThat(edition.contains(Instant.parse("2026-04-06T00:00:00Z"))).isTrue();
    assertThat(edition.contains(Instant.parse("2026-04-12T23:59:59.999Z"))).isTrue();
    assertThat(edition.contains(Instant.parse("2026-04-13T00:00:00Z"))).isFalse();
  }

  @Test
  void everyHourOfTenYearsLiesInExactlyOneWeekAndTheWeeksTouch() {
    Instant end = Instant.parse("2031-01-15T00:00:00Z");
    Edition last = Edition.of(Instant.parse("2021-01-01T00:00:00Z"));
    for (Instant at = Instant.parse("2021-01-01T00:00:00Z");
        at.isBefore(end);
        at = at.plus(1, ChronoUnit.HOURS)) {
      Edition edition = Edition.of(at);
      assertThat(edition.contains(at)).isTrue();
      if (!edition.equals(last)) {
        assertThat(edition.from()).isEqualTo(last.to());
      }
      assertThat(Edition.parse(edition.toString())).isEqualTo(edition);
      last = edition;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01T00:00:00Z, 2026-W53",
    "2027-01-04T00:00:00Z, 2027-W01",
    "2024-12-30T00:00:00Z, 2025-W01",
  })
  void followsIsoAroundNewYear(Instant at, String week) {
    assertThat(Edition.of(at)).hasToString(week);
  }

  @Test
  void isCompleteOnlyWhenItsSundayIsOver() {
    assertThat(Edition.completeAt(Instant.parse("2026-04-12T23:59:59Z"))).hasToString("2026-W14");
    assertThat(Edition.completeAt(Instant.parse("2026-04-13T00:00:00Z"))).hasToString("2026-W15");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-15, '''2026-15'' is not a week; write year and week as in 2026-W15'",
    "2026-W54, 'The year 2026 has the weeks 1 to 53, not 54'",
    "2025-W53, 'The year 2025 has the weeks 1 to 52, not 53'",
    "2026-W00, 'The year 2026 has the weeks 1 to 53, not 0'",
    "1969-W01, 'The year of a week is 1970 to 9999, was 1969'",
  })
  void refusesWhatIsNoWeekAndSaysHowOneIsWritten(String text, String message) {
    assertThatThrownBy(() -> Edition.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
