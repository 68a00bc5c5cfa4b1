// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import io.signaltracker.crawler.health.Health;
import io.signaltracker.crawler.health.HealthState;
import io.signaltracker.crawler.health.SourceHealth;
import io.signaltracker.crawler.health.SourceHealths;
import io.signaltracker.crawler.health.SourceRights;
import io.signaltracker.crawler.source.Announcer;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A healthy source and one that fails. */
final class FakeSourceHealths implements SourceHealths {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final Set<String> paused = ConcurrentHashMap.newKeySet();

  @Override
  public List<SourceHealth> all() {
    return List.of(
        new SourceHealth(
            source("workbench", "The Workbench"),
            health("workbench", HealthState.HEALTHY, "answers as usual"),
            NOW.minusSeconds(600),
            NOW.minusSeconds(7200),
            40,
            0.75,
            0,
            "allowed",
            null,
            null,
            NOW.plusSeconds(1200)),
        new SourceHealth(
            source("ledger", "Ledger & Sons"),
            health("ledger", HealthState.FAILING, "the last 3 visits failed"),
            null,
            null,
            3,
            0,
            3,
            "unknown",
            "CONNECT: <refused>",
            NOW.minusSeconds(60),
            NOW.plusSeconds(3600)));
  }

  @Override
  public SourceRights rights(String sourceId) {
    return sourceId.equals("workbench")
        ? new SourceRights(List.of(new SourceRights.Said("X-Robots-Tag: nosnippet", 3)), 2)
        : new SourceRights(List.of(), 0);
  }

  @Override
  public void pause(String sourceId) {
    paused.add(sourceId);
  }

  @Override
  public void resume(String sourceId) {
    paused.remove(sourceId);
  }

  private Health health(String id, HealthState state, String reason) {
    return paused.contains(id)
        ? new Health(HealthState.PAUSED, "paused")
        : new Health(state, reason);
  }

  private static Source source(String id, String name) {
    return new Source(
        id,
        name,
        SourceType.NEWS,
        null,
        id,
        "en",
        Duration.ofMinutes(30),
        List.of(new Announcer.Feed(URI.create("http://" + id + ".example/feed"))));
  }
}
