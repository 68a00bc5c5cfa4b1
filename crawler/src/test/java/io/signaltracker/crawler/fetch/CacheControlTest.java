// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheControlTest {

  @ParameterizedTest
  @ValueSource(strings = {"max-age=600", "public, Max-Age=600", "max-age=\"600\", must-revalidate"})
  void readsHowLongAnAnswerIsFresh(String header) {
    assertThat(CacheControl.freshFor(header)).isEqualTo(Duration.ofMinutes(10));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "no-cache", "no-store, max-age=600", "max-age=", "max-age=-5", "s-maxage=5"})
  void saysNothingWhereTheServerDoesNot(String header) {
    assertThat(CacheControl.freshFor(header)).isNull();
  }

  @Test
  void isAtMostAYear() {
    assertThat(CacheControl.freshFor("max-age=99999999999")).isEqualTo(Duration.ofDays(365));
  }
}
