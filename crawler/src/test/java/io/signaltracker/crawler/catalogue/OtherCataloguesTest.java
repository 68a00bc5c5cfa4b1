// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.CsvSource;

class OtherCataloguesTest {

  private static final String URL = "http://models.localhost:8097/list.json";

  @Test
  void readsAPageOfTheHubAsAnExcerpt() {
    CatalogueSnapshot snapshot =
        snapshot(
            "hugging-face",
            """
            [{"id": "a-lab/model-1", "createdAt": "2026-04-07T06:00:00.000Z",
              "pipeline_tag": "text-to-video"},
             {"id": "stealth/owl", "createdAt": "2026-04-08T06:00:00.000Z"},
             {"id": "a-lab/secret", "private": true}]\
            """);

    assertThat(snapshot.whole()).isFalse();
    assertThat(snapshot.rows())
        .containsExactly(
            new CatalogueRow(
                "a-lab/model-1",
                "model-1",
                "a-lab",
                Instant.parse("2026-04-07T06:00:00Z"),
                "text-to-video"),
            new CatalogueRow(
                "stealth/owl", "owl", null, Instant.parse("2026-04-08T06:00:00Z"), ""));
  }

  @Test
  void readsWhoServesWhat() {
    CatalogueSnapshot snapshot =
        snapshot(
            "models-dev",
            """
            {"a-lab": {"name": "A Lab", "models": {"one": {"name": "One", "release_date": "2026-04-07"}}},
             "openrouter": {"name": "Gateway",
                            "models": {"b-lab/two": {"name": "Two"}, "stealth/owl": {"name": "Owl"}}},
             "empty": {"name": "Empty"}}\
            """);

    assertThat(snapshot.whole()).isTrue();
    assertThat(snapshot.rows())
        .containsExactly(
            new CatalogueRow("a-lab/one", "One", "A Lab", null, ""),
            new CatalogueRow("openrouter/b-lab/two", "Two", "b-lab", null, ""),
            new CatalogueRow("openrouter/stealth/owl", "Owl", null, null, ""));
  }

  @Test
  void readsAGatewayThatDatesEveryModelAlike() {
    CatalogueSnapshot snapshot =
        snapshot(
            "openrouter",
            """
            {"object": "list", "data": [
              {"id": "a/one", "name": "One", "owned_by": "a", "created": 1755815280},
              {"id": "stealth/canary", "name": "Canary", "owned_by": "stealth", "created": 1755815280},
              {"id": "c/three", "name": "Three", "owned_by": "c", "created": 1755815280}]}\
            """);

    assertThat(snapshot.rows()).extracting(CatalogueRow::listedAt).containsOnlyNulls();
    assertThat(snapshot.rows()).extracting(CatalogueRow::provider).containsExactly("a", null, "c");
  }

  @ParameterizedTest
  @CsvSource({"hugging-face, {}", "hugging-face, '[]'", "models-dev, '[]'", "models-dev, <html>"})
  void saysWhatIsWrongWithADocumentThatIsNoCatalogue(String format, String json) {
    CatalogueReading reading = read(format, json);
    assertThat(reading.snapshot()).isNull();
    assertThat(reading.problems()).isNotEmpty().allMatch(problem -> problem.startsWith(URL));
  }

  private static CatalogueSnapshot snapshot(String format, String json) {
    return Objects.requireNonNull(read(format, json).snapshot());
  }

  private static CatalogueReading read(String format, String json) {
    Catalogue catalogue = new Catalogue(URI.create(URL), format, null);
    Source source =
        new Source(
            "list",
            "List",
            SourceType.CATALOGUE,
            null,
            "list",
            "en",
            Duration.ofHours(1),
            List.of(catalogue));
    return CatalogueReader.of(format).read(Pages.of(URL, "application/json", json), source);
  }
}
