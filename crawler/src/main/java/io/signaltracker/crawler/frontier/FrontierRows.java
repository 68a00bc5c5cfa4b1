// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

import io.signaltracker.crawler.feed.FeedEntry;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import tools.jackson.databind.json.JsonMapper;

/** From a row of the frontier table to a record and back. */
final class FrontierRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FrontierRows() {}

  static SqlParameterSource parameters(DiscoveredUrl discovered, Instant now) {
    Instant modifiedAt = discovered.modifiedAt();
    return new MapSqlParameterSource()
        .addValue("key", discovered.key())
        .addValue("url", discovered.url().toString())
        .addValue("host", discovered.host())
        .addValue("kind", discovered.kind().name())
        .addValue("sourceId", discovered.sourceId())
        .addValue("announcer", discovered.announcer())
        .addValue("hint", JSON.writeValueAsString(discovered.said()))
        .addValue("hintRank", rank(discovered.said()))
        .addValue("dueAt", now.toEpochMilli())
        .addValue("modifiedAt", modifiedAt == null ? null : modifiedAt.toEpochMilli());
  }

  /** How much is said: what dates the page is worth most. */
  private static int rank(@Nullable FeedEntry said) {
    if (said == null) {
      return 0;
    }
    return said.publishedAt() == null ? 1 : 2;
  }

  static FrontierEntry entry(ResultSet row, int number) throws SQLException {
    return new FrontierEntry(
        discovered(row),
        row.getInt("attempts"),
        row.getString("etag"),
        row.getString("last_modified"),
        fetchedAt(row),
        Instant.ofEpochMilli(row.getLong("lease_until")));
  }

  private static DiscoveredUrl discovered(ResultSet row) throws SQLException {
    return new DiscoveredUrl(
        FrontierKind.valueOf(row.getString("kind")),
        URI.create(row.getString("url")),
        row.getString("source_id"),
        row.getString("announcer"),
        said(row.getString("hint")));
  }

  private static @Nullable FeedEntry said(String json) {
    return JSON.readValue(json, FeedEntry.class);
  }

  private static @Nullable Instant fetchedAt(ResultSet row) throws SQLException {
    long millis = row.getLong("fetched_at");
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
