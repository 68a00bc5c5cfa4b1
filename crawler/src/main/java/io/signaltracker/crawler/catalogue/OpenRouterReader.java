// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.catalogue;

import io.signaltracker.crawler.catalogue.CatalogueArchive.ArchivedCatalogue;
import io.signaltracker.crawler.datafile.DataFile;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import io.signaltracker.crawler.snapshot.CatalogueRow;
import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import io.signaltracker.crawler.snapshot.SnapshotId;
import io.signaltracker.crawler.source.Announcer.Catalogue;
import io.signaltracker.crawler.source.Source;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Format "openrouter": the model list that OpenRouter and gateways after its pattern serve.
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

  private static final int MAX_ROWS = 10_000;
  private static final String[] TIMES = {"taken_at", "fetched_at", "date", "last_updated"};
  private static final Set<String> STEALTH =
      Set.copyOf(DataFile.lines(OpenRouterReader.class, "stealth-providers.txt"));

  @Override
  public String format() {
    return "openrouter";
  }

  @Override
  public CatalogueReading read(FetchedPage page, Source source) {
    JsonPage json = new JsonPage(page);
    JsonNode models = json.list("data");
    List<CatalogueRow> rows = models == null ? List.of() : rows(models, json);
    if (rows.isEmpty()) {
      json.problem("no model could be read");
      return new CatalogueReading(null, json.problems());
    }
    Instant takenAt = json.takenAt(json.root().path("meta"), TIMES);
    return new CatalogueReading(
        new CatalogueSnapshot(
            SnapshotId.of(source.id(), "", takenAt),
            source.id(),
            source.name(),
            takenAt,
            page.fetchedAt(),
            rows),
        json.problems());
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
        } else if (snapshots.size() < MAX_ROWS) {
          snapshots.add(new ArchivedCatalogue(takenAt, url));
        }
      }
    }
    snapshots.sort(Comparator.comparing(ArchivedCatalogue::takenAt));
    return new CatalogueArchive(snapshots, json.problems());
  }

  private static List<CatalogueRow> rows(JsonNode models, JsonPage json) {
    List<CatalogueRow> rows = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    int place = 0;
    for (JsonNode model : models) {
      String id = JsonPage.text(model, "id");
      if (id.isEmpty()) {
        json.problem("data[" + place + "] lacks an id");
      } else if (!keys.add(id)) {
        json.problem("data[" + place + "] repeats '" + id + "'");
      } else if (rows.size() < MAX_ROWS) {
        rows.add(row(id, model));
      }
      place++;
    }
    return rows;
  }

  private static CatalogueRow row(String id, JsonNode model) {
    String shown = JsonPage.text(model, "name").isEmpty() ? id : JsonPage.text(model, "name");
    int colon = shown.indexOf(": ");
    return new CatalogueRow(
        id,
        colon < 0 ? shown : shown.substring(colon + 2).strip(),
        provider(id, colon < 0 ? "" : shown.substring(0, colon).strip()),
        created(model.path("created")),
        JsonPage.text(model, "description"));
  }

  /** The name before the colon is nicer to read than the id's prefix; the prefix decides. */
  private static @Nullable String provider(String id, String shown) {
    int slash = id.indexOf('/');
    String prefix = slash < 0 ? "" : id.substring(0, slash).replace("~", "");
    if (prefix.isEmpty() || isStealth(prefix) || isStealth(shown)) {
      return null;
    }
    return shown.isEmpty() ? prefix : shown;
  }

  private static boolean isStealth(String provider) {
    return STEALTH.contains(provider.toLowerCase(Locale.ROOT));
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
