// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.catalogue;

import io.signaltracker.crawler.catalogue.CatalogueArchive.ArchivedCatalogue;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.snapshot.CatalogueRow;
import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import io.signaltracker.crawler.snapshot.SnapshotId;
import io.signaltracker.crawler.source.Announcer.Catalogue;
import io.signaltracker.crawler.source.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MAX_ROWS = 10_000;
  private static final Set<String> STEALTH = stealthProviders();

  @Override
  public String format() {
    return "openrouter";
  }

  @Override
  public CatalogueReading read(FetchedPage page, Source source) {
    List<String> problems = new ArrayList<>();
    JsonNode root = parse(page, problems);
    JsonNode models = root.path("data");
    if (!models.isArray()) {
      problems.add(page.url() + ": expected a list \"data\"");
      return new CatalogueReading(null, problems);
    }
    List<CatalogueRow> rows = rows(models, page, problems);
    if (rows.isEmpty()) {
      problems.add(page.url() + ": no model could be read");
      return new CatalogueReading(null, problems);
    }
    return new CatalogueReading(snapshot(root, rows, page, source, problems), problems);
  }

  @Override
  public CatalogueArchive readArchive(FetchedPage page, Catalogue catalogue) {
    List<String> problems = new ArrayList<>();
    List<ArchivedCatalogue> snapshots = new ArrayList<>();
    JsonNode entries = parse(page, problems).path("snapshots");
    if (!entries.isArray()) {
      problems.add(page.url() + ": expected a list \"snapshots\"");
    }
    for (JsonNode entry : entries) {
      Instant takenAt = firstTime(entry, page, problems);
      URI url = resolve(page.url(), text(entry, "url"));
      if (takenAt == null || url == null) {
        problems.add(page.url() + ": a snapshot lacks a date or a URL");
      } else if (snapshots.size() < MAX_ROWS) {
        snapshots.add(new ArchivedCatalogue(takenAt, url));
      }
    }
    snapshots.sort(Comparator.comparing(ArchivedCatalogue::takenAt));
    return new CatalogueArchive(snapshots, problems);
  }

  private static CatalogueSnapshot snapshot(
      JsonNode root,
      List<CatalogueRow> rows,
      FetchedPage page,
      Source source,
      List<String> problems) {
    Instant said = firstTime(root.path("meta"), page, problems);
    Instant takenAt = said == null || said.isAfter(page.fetchedAt()) ? page.fetchedAt() : said;
    return new CatalogueSnapshot(
        SnapshotId.of(source.id(), "", takenAt),
        source.id(),
        source.name(),
        takenAt,
        page.fetchedAt(),
        rows);
  }

  private static List<CatalogueRow> rows(JsonNode models, FetchedPage page, List<String> problems) {
    List<CatalogueRow> rows = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    int place = 0;
    for (JsonNode model : models) {
      String id = text(model, "id");
      if (id.isEmpty()) {
        problems.add(page.url() + ": data[" + place + "] lacks an id");
      } else if (!keys.add(id)) {
        problems.add(page.url() + ": data[" + place + "] repeats '" + id + "'");
      } else if (rows.size() < MAX_ROWS) {
        rows.add(row(id, model));
      }
      place++;
    }
    return rows;
  }

  private static CatalogueRow row(String id, JsonNode model) {
    String shown = text(model, "name").isEmpty() ? id : text(model, "name");
    int colon = shown.indexOf(": ");
    return new CatalogueRow(
        id,
        colon < 0 ? shown : shown.substring(colon + 2).strip(),
        provider(id, colon < 0 ? "" : shown.substring(0, colon).strip()),
        created(model.path("created")),
        text(model, "description"));
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

  private static @Nullable Instant firstTime(
      JsonNode node, FetchedPage page, List<String> problems) {
    for (String field : List.of("taken_at", "fetched_at", "date", "last_updated")) {
      String value = text(node, field);
      if (!value.isEmpty()) {
        return time(field, value, page, problems);
      }
    }
    return null;
  }

  private static @Nullable Instant time(
      String field, String value, FetchedPage page, List<String> problems) {
    try {
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(value);
    } catch (DateTimeParseException e) {
      problems.add(page.url() + ": expected an ISO 8601 " + field + ", was '" + value + "'");
      return null;
    }
  }

  private static JsonNode parse(FetchedPage page, List<String> problems) {
    try {
      return JSON.readTree(page.body());
    } catch (JacksonException e) {
      problems.add(page.url() + ": not JSON, " + e.getOriginalMessage());
      return JSON.nullNode();
    }
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.stringValue().strip() : "";
  }

  private static @Nullable URI resolve(URI base, String link) {
    try {
      return link.isEmpty() ? null : base.resolve(link);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Set<String> stealthProviders() {
    try (InputStream in = OpenRouterReader.class.getResourceAsStream("stealth-providers.txt")) {
      if (in == null) {
        throw new IllegalStateException("Missing resource stealth-providers.txt");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
