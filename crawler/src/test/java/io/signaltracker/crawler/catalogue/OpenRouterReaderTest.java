// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.crawler.Pages;
import io.signaltracker.crawler.snapshot.CatalogueRow;
import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import io.signaltracker.crawler.source.Announcer.Catalogue;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenRouterReaderTest {

  private static final String URL = "http://models.localhost:8097/api/v1/models";
  private static final Catalogue CATALOGUE = new Catalogue(URI.create(URL), "openrouter", null);
  private static final Source SOURCE =
      new Source(
          "models",
          "The Models",
          SourceType.CATALOGUE,
          null,
          "models",
          "en",
          Duration.ofHours(1),
          List.of(CATALOGUE));

  private final CatalogueReader reader = CatalogueReader.of("openrouter");

  @Test
  void readsModelsAndHidesStealthProviders() {
    CatalogueReading reading =
        read(
            """
            {"data":[{"id":"stealth/hunter-alpha","name":"Hunter Alpha","created":1775000000,
                      "description":"A cloaked model."},
                     {"id":"lab/one","name":"The Lab: One"},
                     {"id":"other/two","name":"Two"},
                     {"name":"no id"}]}\
            """);
    CatalogueSnapshot snapshot = Objects.requireNonNull(reading.snapshot());
    assertThat(snapshot.rows())
        .containsExactly(
            new CatalogueRow(
                "stealth/hunter-alpha",
                "Hunter Alpha",
                null,
                Instant.ofEpochSecond(1775000000),
                "A cloaked model."),
            new CatalogueRow("lab/one", "One", "The Lab", null, ""),
            new CatalogueRow("other/two", "Two", "other", null, ""));
    assertThat(reading.problems()).singleElement().asString().contains("data[3]");
    assertThat(snapshot.takenAt()).isEqualTo(Pages.FETCHED_AT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"data\":3}", "<html>", "{\"data\":[]}"})
  void saysWhatItCannotRead(String body) {
    assertThat(read(body).snapshot()).isNull();
    assertThat(read(body).problems()).isNotEmpty();
  }

  @Test
  void readsTheArchiveOldestFirst() {
    CatalogueArchive archive =
        reader.readArchive(
            Pages.of(
                "http://models.localhost:8097/archive.json",
                "application/json",
                "{\"snapshots\":[{\"date\":\"2026-03-12\",\"url\":\"/b\"},"
                    + "{\"taken_at\":\"2026-03-11T00:00:00Z\",\"url\":\"/a\"}]}"),
            CATALOGUE);
    assertThat(archive.snapshots())
        .extracting(CatalogueArchive.ArchivedCatalogue::url)
        .containsExactly(
            URI.create("http://models.localhost:8097/a"),
            URI.create("http://models.localhost:8097/b"));
  }

  @Test
  void namesTheFormatsThereAre() {
    assertThatThrownBy(() -> CatalogueReader.of("x")).hasMessageContaining("openrouter");
  }

  private CatalogueReading read(String body) {
    return reader.read(Pages.of(URL, "application/json", body), SOURCE);
  }
}
