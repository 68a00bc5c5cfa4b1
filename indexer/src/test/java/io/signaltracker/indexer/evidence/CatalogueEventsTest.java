// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.snapshot.CatalogueRow;
import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueEventsTest {

  private static final Instant ADDED = Instant.parse("2026-03-11T08:00:00Z");

  private static CatalogueSnapshot day(int day, CatalogueRow... rows) {
    Instant at = Instant.parse("2026-04-%02dT00:00:00Z".formatted(day));
    return new CatalogueSnapshot("s" + day, "hub", "Hub", at, at, List.of(rows));
  }

  private static CatalogueRow row(String key, String name, @Nullable String provider) {
    return new CatalogueRow(key, name, provider, ADDED, "");
  }

  private static List<String> words(CatalogueSnapshot... snapshots) {
    return CatalogueEvents.of(List.of(snapshots)).stream()
        .map(event -> event.kind().word() + " " + event.modelKey() + ": " + event.detail())
        .toList();
  }

  @Test
  void opensOnlyTheStealthListingsOfTheFirstSnapshot() {
    List<CatalogueEvent> events =
        CatalogueEvents.of(
            List.of(day(1, row("stealth/owl", "Owl", null), row("acme/one", "One", "Acme"))));
    assertThat(events).extracting(CatalogueEvent::modelKey).containsExactly("stealth/owl");
    assertThat(events.getFirst().publishedAt()).isEqualTo(ADDED);
  }

  @Test
  void followsAListingFromComingToGoingAndBack() {
    assertThat(
            words(
                day(1),
                day(2, row("stealth/owl", "Owl", null)),
                day(3, row("stealth/owl", "Nova 4", "Nova Labs")),
                day(4),
                day(5, row("stealth/owl", "Nova 4", "Nova"))))
        .containsExactly(
            "listed stealth/owl: listed as stealth/owl",
            "renamed stealth/owl: Owl is now Nova 4",
            "provider_set stealth/owl: provider set to Nova Labs",
            "delisted stealth/owl: no longer listed",
            "listed stealth/owl: listed again as stealth/owl",
            "provider_changed stealth/owl: provider Nova Labs is now Nova");
  }

  @Test
  void givesASecondListingItsOwnIdAndTime() {
    List<CatalogueEvent> events =
        CatalogueEvents.of(
            List.of(
                day(1),
                day(2, row("stealth/owl", "Owl", null)),
                day(3),
                day(4, row("stealth/owl", "Owl", null))));
    assertThat(events).extracting(CatalogueEvent::id).doesNotHaveDuplicates();
    assertThat(events.getLast().publishedAt()).isEqualTo(Instant.parse("2026-04-04T00:00:00Z"));
  }
}
