// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.catalogue;

import io.signaltracker.crawler.catalogue.CatalogueArchive.ArchivedCatalogue;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import io.signaltracker.crawler.snapshot.CatalogueRow;
import io.signaltracker.crawler.source.Announcer.Catalogue;
import io.signaltracker.crawler.source.Source;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Format "openrouter": the model list that OpenRouter and gateways after its pattern serve, such as
 * the AI Gateway of Vercel.
 *
 * <pre>{@code
 * {"data": [{"id": "stealth/hunter-alpha", "name": "Hunter Alpha",
 *            "created": 1775000000, "description": "..."}]}
 * }</pre>
 *
 * The id's prefix is the provider, unless it is one under which the maker is hidden. The archive is
 * {@code {"snapshots": [{"taken_at" or "date", "url"}]}}.
 */
final class OpenRouterReader implements CatalogueReader {

  private static final String[] TIMES = {"taken_at", "fetched_at", "date", "last_updated"};

  @Override
  public String format() {
    return "openrouter";
  }

  @Override
  public CatalogueReading read(FetchedPage page, Source source) {
    JsonPage json = new JsonPage(page);
    CatalogueRows rows = new CatalogueRows(json);
    JsonNode models = json.list("data");
    int place = 0;
    for (JsonNode model : models == null ? List.<JsonNode>of() : models) {
      rows.add(row(model), "data[" + place++ + "]");
    }
    return rows.reading(page, source, json.takenAt(json.root().path("meta"), TIMES));
  }

  @Override
  public CatalogueArchive readArchive(FetchedPage page, Catalogue catalogue) {
    JsonPage json = new JsonPage(page);
    List<ArchivedCatalogue> snapshots = new ArrayList<>();
    JsonNode entries = json.list("snapshots");
    if (entries != null) {
      for (JsonNode entry : entries) {
        Instant takenAt = json.time(entry, TIMES);
        URI url = json.link(entry, "url");
        if (takenAt == null || url == null) {
          json.problem("a snapshot lacks a date or a URL");
        } else if (snapshots.size() < CatalogueRows.MAX_ROWS) {
          snapshots.add(new ArchivedCatalogue(takenAt, url));
        }
      }
    }
    snapshots.sort(Comparator.comparing(ArchivedCatalogue::takenAt));
    return new CatalogueArchive(snapshots, json.problems());
  }

  private static CatalogueRow row(JsonNode model) {
    String id = JsonPage.text(model, "id");
    String shown = JsonPage.text(model, "name").isEmpty() ? id : JsonPage.text(model, "name");
    int colon = shown.indexOf(": ");
    // The name before the colon is nicer to read than the id's prefix; the prefix decides.
    return new CatalogueRow(
        id,
        colon < 0 ? shown : shown.substring(colon + 2).strip(),
        CatalogueRows.provider(id, colon < 0 ? "" : shown.substring(0, colon).strip()),
        created(model.path("created")),
        JsonPage.text(model, "description"));
  }

  private static @Nullable Instant created(JsonNode seconds) {
    return seconds.isIntegralNumber()
            && seconds.canConvertToLong()
            && seconds.longValue() > 0
            && seconds.longValue() < 100_000_000_000L
        ? Instant.ofEpochSecond(seconds.longValue())
        : null;
  }
}
