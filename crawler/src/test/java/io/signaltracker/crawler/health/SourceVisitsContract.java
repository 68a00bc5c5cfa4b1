// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.frontier.PausedSources;
import io.signaltracker.crawler.frontier.Rhythm;
import io.signaltracker.crawler.source.Announcer;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.crawler.store.StoreContract;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SourceVisitsContract extends StoreContract {

  private static final String URL = "http://a.example/feed";
  private static final Source SOURCE =
      new Source(
          "a",
          "A",
          SourceType.NEWS,
          null,
          "a",
          "en",
          Duration.ofMinutes(30),
          List.of(new Announcer.Feed(URI.create(URL))));

  private SourceVisits visits;

  @BeforeEach
  void openVisits() {
    visits = new SourceVisits(database);
  }

  @Test
  void keepsTheLastVisitsOnly() {
    for (int i = 0; i < SourceVisits.KEPT + 5; i++) {
      visits.add(visit(NOW.plusSeconds(i), VisitAnswer.NOT_MODIFIED, null));
    }

    assertThat(visits.of("a")).hasSize(SourceVisits.KEPT);
    assertThat(visits.of("a").getFirst().at()).isEqualTo(NOW.plusSeconds(SourceVisits.KEPT + 4));
  }

  @Test
  void readsTheRhythm() {
    assertThat(visits.rhythm(URL, NOW)).isEqualTo(Rhythm.begins(NOW));
    visits.add(visit(NOW.minusSeconds(9), VisitAnswer.NEW, null));
    visits.add(visit(NOW.minusSeconds(5), VisitAnswer.FAILED, "x"));
    visits.add(visit(NOW.minusSeconds(1), VisitAnswer.NEW, null));

    assertThat(visits.rhythm(URL, NOW)).isEqualTo(new Rhythm(NOW.minusSeconds(9), 2));
  }

  @Test
  void saysHowASourceIsDoing() {
    visits.add(visit(NOW.minusSeconds(9), VisitAnswer.NEW, null));
    visits.add(visit(NOW.minusSeconds(5), VisitAnswer.NOT_MODIFIED, null));
    visits.add(visit(NOW.minusSeconds(1), VisitAnswer.FAILED, "CONNECT: refused"));
    SourceHealths healths = new StoredHealths(database, SourceCatalog.of(List.of(SOURCE)), CLOCK);

    assertThat(healths.all())
        .containsExactly(
            new SourceHealth(
                SOURCE,
                new Health(HealthState.HEALTHY, "the last visit failed: CONNECT: refused"),
                NOW.minusSeconds(5),
                NOW.minusSeconds(9),
                3,
                0.5,
                1,
                "allowed",
                "CONNECT: refused",
                NOW.minusSeconds(1),
                null));

    new PausedSources(database).pause("a", NOW);
    assertThat(healths.all().getFirst().health().state()).isEqualTo(HealthState.PAUSED);
  }

  private static SourceVisit visit(Instant at, VisitAnswer answer, @Nullable String reason) {
    return new SourceVisit("a", URL, at, answer, answer == VisitAnswer.NEW ? 2 : 0, reason);
  }
}
