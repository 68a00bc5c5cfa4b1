// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  @Test
  void takesADateAsItsFirstOrItsLastMoment() {
    assertThat(Moment.from("2026-04-09")).isEqualTo(Instant.parse("2026-04-09T00:00:00Z"));
    assertThat(Moment.until("2026-04-09")).isEqualTo(Instant.parse("2026-04-09T23:59:59.999Z"));
  }

  @Test
  void takesATimeAsItself() {
    Instant time = Instant.parse("2026-04-09T04:00:00Z");

    assertThat(Moment.from("2026-04-09T12:00+08:00")).isEqualTo(time);
    assertThat(Moment.until("2026-04-09T04:00:00Z")).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "today",
        "2026-02-30",
        "2026-4-9",
        "9 Apr 2026",
        "+999999999-01-01T00:00Z",
        "-0001-01-01T00:00Z"
      })
  void refusesWhatIsNoDateOrTimeThatCanBeKept(String given) {
    assertThatThrownBy(() -> Moment.from(given)).isInstanceOf(DateTimeException.class);
  }
}
