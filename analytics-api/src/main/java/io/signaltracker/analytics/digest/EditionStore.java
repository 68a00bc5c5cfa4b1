// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.crawler.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The editions that were published. The first one of a week stays. Thread-safe. */
public final class EditionStore {

  private final Database database;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  public EditionStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * One line of the list of editions.
   *
   * @param items number of changes; 0 for a quiet week
   */
  public record Summary(Edition edition, String subject, int items, Instant composedAt) {}

  /** Keeps the edition, unless its week has one already; returns the one that is kept. */
  StoredEdition keepFirst(Digest digest, Mail mail) {
    database
        .jdbc()
        .sql(
            """
            insert into digest_edition (week, composed_at, subject, items, html, text, content)
            values (:week, :now, :subject, :items, :html, :text, :content)
            on conflict (week) do nothing
            """)
        .param("week", digest.edition().toString())
        .param("now", clock.millis())
        .param("subject", mail.subject())
        .param("items", digest.items().size())
        .param("html", mail.html())
        .param("text", mail.text())
        .param("content", json.writeValueAsString(digest))
        .update();
    return find(digest.edition()).orElseThrow();
  }

  public Optional<StoredEdition> find(Edition edition) {
    return database
        .jdbc()
        .sql(
            "select composed_at, subject, html, text, content from digest_edition where week = :week")
        .param("week", edition.toString())
        .query(this::edition)
        .optional();
  }

  /** Newest first. */
  public List<Summary> list(int most) {
    return database
        .jdbc()
        .sql(
            "select week, subject, items, composed_at from digest_edition order by week desc limit :most")
        .param("most", most)
        .query(EditionStore::summary)
        .list();
  }

  private StoredEdition edition(ResultSet row, int number) throws SQLException {
    return new StoredEdition(
        json.readValue(row.getString("content"), Digest.class),
        new Mail(row.getString("subject"), row.getString("html"), row.getString("text")),
        Instant.ofEpochMilli(row.getLong("composed_at")));
  }

  private static Summary summary(ResultSet row, int number) throws SQLException {
    return new Summary(
        Edition.parse(row.getString("week")),
        row.getString("subject"),
        row.getInt("items"),
        Instant.ofEpochMilli(row.getLong("composed_at")));
  }
}
