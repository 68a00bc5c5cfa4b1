// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.SharedCorpora;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LooseDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 07 Apr 2026 06:05:04 GMT | 2026-04-07T06:05:04Z",
        "Tue, 7 Apr 26 06:05 EST | 2026-04-07T11:05:00Z",
        "7 April 2026 06:05:04 +0200 | 2026-04-07T04:05:04Z",
        "Tues, 07 Apr 2026 06:05:04 GMT+02:00 | 2026-04-07T04:05:04Z",
        "2026-04-07T06:05:04Z | 2026-04-07T06:05:04Z",
        "2026-04-07T06:05:04.123+08:00 | 2026-04-06T22:05:04Z",
        "2026-04-07 06:05 | 2026-04-07T06:05:00Z",
        "2026-04-07 | 2026-04-07T00:00:00Z",
        "20260407T060504Z | 2026-04-07T06:05:04Z",
        "April 7, 2026 | 2026-04-07T00:00:00Z",
        "Apr. 7th, 2026 | 2026-04-07T00:00:00Z",
        "April 7, 2026 at 3:05 p.m. EDT | 2026-04-07T19:05:00Z",
        "2026年4月7日 | 2026-04-07T00:00:00Z",
        "Tue Apr  7 06:05:04 2026 | 2026-04-07T06:05:04Z"
      })
  void readsTheWaysInWhichDatesAreWritten(String text, Instant expected) {
    assertThat(LooseDate.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "7",
        "2026-13-01",
        "2026-04-31x",
        "99 Apr 2026",
        "2026-04-07T25:00:00Z",
        "1066-10-14",
        "Tue, 07 Foo 2026 06:05:04 GMT"
      })
  void refusesWhatIsNoDate(String text) {
    assertThat(LooseDate.parse(text)).isNull();
  }

  @Test
  void readsMostOfTheSharedDates() throws IOException {
    int right = 0;
    int all = 0;
    for (JsonNode one : SharedCorpora.lines("corpora/cases/date.jsonl")) {
      Instant got = LooseDate.parse(one.path("input").asString());
      Instant expected =
          one.path("expect").isNull() ? null : Instant.parse(one.path("expect").asString());
      all++;
      right += java.util.Objects.equals(got, expected) ? 1 : 0;
    }
    assertThat((double) right / all).isGreaterThan(0.8);
  }
}
