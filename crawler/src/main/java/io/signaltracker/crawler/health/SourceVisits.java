// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

import io.signaltracker.crawler.frontier.Rhythm;
import io.signaltracker.crawler.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last visits to every announcer. Thread-safe. */
public final class SourceVisits {

  /** Visits kept of one announcer: a week at the usual half hour, a month of a quiet one. */
  static final int KEPT = 400;

  /** Visits from which a rhythm is read. */
  private static final int RHYTHM = 100;

  private final JdbcClient jdbc;

  public SourceVisits(Database database) {
    this.jdbc = database.jdbc();
  }

  /** Adds a visit and lets go of the oldest; in the transaction that stores what it gave. */
  public void add(SourceVisit visit) {
    jdbc.sql(
            "insert into source_visit (url, at, source_id, answer, discovered, reason) values"
                + " (:url, :at, :source, :answer, :discovered, :reason)"
                + " on conflict (url, at) do update set answer = excluded.answer,"
                + " discovered = excluded.discovered, reason = excluded.reason")
        .param("url", visit.url())
        .param("at", visit.at().toEpochMilli())
        .param("source", visit.sourceId())
        .param("answer", visit.answer().name())
        .param("discovered", visit.discovered())
        .param("reason", visit.reason())
        .update();
    jdbc.sql(
            "delete from source_visit where url = :url and at <= (select at from source_visit"
                + " where url = :url order by at desc limit 1 offset :kept)")
        .param("url", visit.url())
        .param("kept", KEPT)
        .update();
  }

  /** How often an announcer gave something new lately. */
  public Rhythm rhythm(String url, Instant now) {
    return jdbc.sql(
            "select min(at) as since, sum(case when answer = 'NEW' then 1 else 0 end) as news"
                + " from (select at, answer from source_visit where url = :url"
                + " order by at desc limit :visits) as lately")
        .param("url", url)
        .param("visits", RHYTHM)
        .query((row, number) -> rhythm(row, now))
        .single();
  }

  private static Rhythm rhythm(ResultSet row, Instant now) throws SQLException {
    long since = row.getLong("since");
    return row.wasNull()
        ? Rhythm.begins(now)
        : new Rhythm(Instant.ofEpochMilli(since), row.getInt("news"));
  }

  /** The visits to a source, the newest first. */
  public List<SourceVisit> of(String sourceId) {
    return jdbc.sql("select * from source_visit where source_id = :source order by at desc, url")
        .param("source", sourceId)
        .query((row, number) -> visit(row))
        .list();
  }

  private static SourceVisit visit(ResultSet row) throws SQLException {
    return new SourceVisit(
        row.getString("source_id"),
        row.getString("url"),
        Instant.ofEpochMilli(row.getLong("at")),
        VisitAnswer.valueOf(row.getString("answer")),
        row.getInt("discovered"),
        row.getString("reason"));
  }
}
