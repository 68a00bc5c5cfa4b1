// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.story.Call;
import io.signaltracker.indexer.story.Scorecard;
import io.signaltracker.indexer.story.TrackRecords;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What speakers said of candidates before the reveal. */
public final class CallStore implements TrackRecords {

  private final JdbcClient jdbc;

  public CallStore(Database database) {
    this.jdbc = database.jdbc();
  }

  @Override
  public Optional<Scorecard> scorecard(String sourceId) {
    List<Call> calls = calls(sourceId);
    return calls.isEmpty() && !isRead(sourceId)
        ? Optional.empty()
        : Optional.of(Scorecard.of(sourceId, calls));
  }

  private List<Call> calls(String sourceId) {
    return jdbc.sql(
            """
            select body from track_call where source_id = :source
            order by made_at desc, story_id, speaker, org
            """)
        .param("source", sourceId)
        .query((row, i) -> Body.read(row.getString("body"), Call.class))
        .list();
  }

  private boolean isRead(String sourceId) {
    return jdbc.sql("select 1 from article where source_id = :source limit 1")
        .param("source", sourceId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Makes these the calls of a story; to be called in a transaction. */
  void replace(String storyId, List<Call> calls) {
    jdbc.sql("delete from track_call where story_id = :story").param("story", storyId).update();
    calls.forEach(this::insert);
  }

  private void insert(Call call) {
    jdbc.sql(
            """
            insert into track_call (story_id, source_id, speaker, org, made_at, body)
            values (:story, :source, :speaker, :org, :made, :body)
            """)
        .param("story", call.storyId())
        .param("source", call.sourceId())
        .param("speaker", call.speaker())
        .param("org", call.org())
        .param("made", call.at().toEpochMilli())
        .param("body", Body.of(call))
        .update();
  }
}
