// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.json;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fetched page read as JSON, and what was wrong with it. Not thread-safe. */
public final class JsonPage {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final FetchedPage page;
  private final List<String> problems = new ArrayList<>();
  private final JsonNode root;

  public JsonPage(FetchedPage page) {
    this.page = page;
    this.root = parse();
  }

  private JsonNode parse() {
    try {
      return JSON.readTree(page.body());
    } catch (JacksonException e) {
      problem("not JSON, " + e.getOriginalMessage());
      return JSON.nullNode();
    }
  }

  /** The whole document; a null node where the page is not JSON. */
  public JsonNode root() {
    return root;
  }

  /** The list under a name; null, and a problem, where there is none. */
  public @Nullable JsonNode list(String name) {
    JsonNode list = root.path(name);
    if (!list.isArray()) {
      problem("expected a list \"" + name + "\"");
      return null;
    }
    return list;
  }

  /** Notes what is wrong, after the page's address. */
  public void problem(String what) {
    problems.add(page.url() + ": " + what);
  }

  /** What was wrong so far, one line each. */
  public List<String> problems() {
    return problems;
  }

  /** A string or a whole number as text; empty where the field is neither. */
  public static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isIntegralNumber() ? value.asString().strip() : "";
  }

  /** The first of the fields that holds an ISO 8601 date or instant; others are problems. */
  public @Nullable Instant time(JsonNode node, String... fields) {
    for (String field : fields) {
      String value = text(node, field);
      Instant time = value.isEmpty() ? null : time(field, value);
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private @Nullable Instant time(String field, String value) {
    try {
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(value);
    } catch (DateTimeParseException e) {
      problem("expected an ISO 8601 " + field + ", was '" + value + "'");
      return null;
    }
  }

  /**
   * When the rows are of, by the first of the fields; never after the fetch, and then when none
   * says.
   */
  public Instant takenAt(JsonNode node, String... fields) {
    Instant said = time(node, fields);
    return said == null || said.isAfter(page.fetchedAt()) ? page.fetchedAt() : said;
  }

  /** A link, made absolute by the page's address; null where it is none. */
  public @Nullable URI link(JsonNode node, String field) {
    String link = text(node, field);
    try {
      return link.isEmpty() ? null : page.url().resolve(link);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
