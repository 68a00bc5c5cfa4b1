// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import io.signaltracker.crawler.rights.Rights;
import io.signaltracker.crawler.source.SourceType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From a row of the article tables to a record. */
final class ArticleRows {

  private ArticleRows() {}

  static Article article(ResultSet row, int number) throws SQLException {
    return new Article(
        row.getString("id"),
        row.getString("url"),
        row.getString("source_id"),
        row.getString("source_name"),
        SourceType.valueOf(row.getString("source_type")),
        row.getString("title"),
        row.getString("author"),
        row.getString("text"),
        row.getString("language"),
        Instant.ofEpochMilli(row.getLong("published_at")),
        row.getString("published_by"),
        instant(row, "modified_at"),
        Instant.ofEpochMilli(row.getLong("first_seen_at")),
        row.getInt("version"),
        row.getString("copy_of"),
        row.getString("image"),
        Rights.ofKept(row.getString("rights")));
  }

  static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
