// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

import io.signaltracker.crawler.health.SourceRights.Said;
import io.signaltracker.crawler.rights.Refusal;
import io.signaltracker.crawler.store.Database;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up what the stored articles of a source say. */
final class SaidRights {

  private static final int MOST = 50;

  /** What became of a page that asked not to be kept, as the frontier has it. */
  private static final List<String> REFUSED =
      Arrays.stream(Refusal.values())
          .flatMap(
              why -> Stream.of("rejected: " + why.word(), "rejected: withdrawn: " + why.word()))
          .toList();

  private final JdbcClient jdbc;

  SaidRights(Database database) {
    this.jdbc = database.jdbc();
  }

  SourceRights of(String sourceId) {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql(
            "select rights, count(*) as articles from article where source_id = :source"
                + " and rights <> '' group by rights")
        .param("source", sourceId)
        .query(row -> {
          long articles = row.getLong("articles");
          row.getString("rights")
              .lines()
              .forEach(signal -> counts.merge(signal, articles, Long::sum));
        });
    List<Said> said =
        counts.entrySet().stream()
            .map(entry -> new Said(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Said::articles).reversed())
            .limit(MOST)
            .toList();
    return new SourceRights(said, refused(sourceId));
  }

  private long refused(String sourceId) {
    return jdbc.sql(
            "select count(*) from frontier where source_id = :source and outcome in (:refused)")
        .param("source", sourceId)
        .param("refused", REFUSED)
        .query(Long.class)
        .single();
  }
}
