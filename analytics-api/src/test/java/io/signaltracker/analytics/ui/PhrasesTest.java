// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.analytics.api.parameters.AsOf;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  private final Phrases phrases =
      new Phrases(Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC));

  @Test
  void countsFromTodayOrFromTheDayThatIsLookedBackTo() {
    Instant at = Instant.parse("2026-04-05T12:00:00Z");
    assertThat(phrases.ago(at)).isEqualTo("234 days ago");
    assertThat(phrases.ago(at, AsOf.parse("2026-04-09T12:00:00Z"))).isEqualTo("4 days ago");
  }
}
