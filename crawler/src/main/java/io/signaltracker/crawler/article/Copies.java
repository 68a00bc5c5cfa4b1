// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the groups of near-duplicates: the earliest published of a group is its original, all
 * others are copies of it. Called inside the transaction that stores the text.
 */
final class Copies {

  /**
   * Of two that are published at one moment, the same is the original in whatever order they come.
   */
  static final Comparator<Article> EARLIEST =
      Comparator.comparing(Article::publishedAt).thenComparing(Article::id);

  /** Per band: enough to find the group of a text that a hundred places have copied. */
  private static final int MOST_CANDIDATES = 20;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;
  private final ChangeLog changes;

  Copies(Database database, ChangeLog changes) {
    this.jdbc = database.jdbc();
    this.batch = database.batch();
    this.changes = changes;
  }

  /** Finds the group of a text that was just stored. */
  void update(String id, TextPrint print) {
    jdbc.sql("delete from article_band where article_id = :id").param("id", id).update();
    if (!print.comparable()) {
      return;
    }
    long[] bands = print.shingles().bands();
    Set<String> near = near(print, bands);
    addBands(id, bands);
    if (!near.isEmpty()) {
      join(Stream.concat(Stream.of(id), near.stream()).collect(Collectors.toSet()), id);
    }
  }

  /** Takes an article out of its group; the earliest of the others becomes their original. */
  void leave(String id) {
    List<Article> copies =
        jdbc.sql("select * from article where copy_of = :id")
            .param("id", id)
            .query(ArticleRows::article)
            .list();
    List<String> changed = new ArrayList<>(makeOriginal(id));
    if (!copies.isEmpty()) {
      String original = copies.stream().min(EARLIEST).orElseThrow().id();
      Set<String> others = copies.stream().map(Article::id).collect(Collectors.toSet());
      others.remove(original);
      changed.addAll(makeOriginal(original));
      changed.addAll(others.isEmpty() ? List.of() : makeCopies(others, original));
    }
    changed.remove(id);
    changed.stream().sorted().forEach(one -> changes.append(Change.Kind.ARTICLE, one));
  }

  private Set<String> near(TextPrint print, long[] bands) {
    Map<String, String> candidates = new LinkedHashMap<>();
    for (int band = 0; band < bands.length; band++) {
      sharing(band, bands[band], candidates);
    }
    return candidates.entrySet().stream()
        .filter(candidate -> print.isNear(candidate.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void sharing(int band, long bits, Map<String, String> texts) {
    jdbc.sql(
            "select a.id, a.text from article_band b join article a on a.id = b.article_id"
                + " where b.band = :band and b.bits = :bits order by a.id limit :limit")
        .param("band", band)
        .param("bits", bits)
        .param("limit", MOST_CANDIDATES)
        .query(row -> {
          texts.put(row.getString("id"), row.getString("text"));
        });
  }

  private void addBands(String id, long[] bands) {
    List<SqlParameterSource> rows = new ArrayList<>();
    for (int band = 0; band < bands.length; band++) {
      rows.add(new MapSqlParameterSource(Map.of("band", band, "bits", bands[band], "article", id)));
    }
    batch.batchUpdate(
        "insert into article_band (band, bits, article_id) values (:band, :bits, :article)",
        rows.toArray(SqlParameterSource[]::new));
  }

  /** Makes one group of the groups that these articles belong to. */
  private void join(Set<String> ids, String justStored) {
    List<Article> group =
        jdbc.sql(
                "with roots as (select coalesce(copy_of, id) as root from article"
                    + " where id in (:ids))"
                    + " select * from article where id in (select root from roots)"
                    + " or copy_of in (select root from roots)")
            .param("ids", ids)
            .query(ArticleRows::article)
            .list();
    String original = group.stream().min(EARLIEST).orElseThrow().id();
    Set<String> others = group.stream().map(Article::id).collect(Collectors.toSet());
    others.remove(original);
    Stream.concat(makeCopies(others, original).stream(), makeOriginal(original).stream())
        .filter(changed -> !changed.equals(justStored))
        .sorted()
        .forEach(changed -> changes.append(Change.Kind.ARTICLE, changed));
  }

  private List<String> makeCopies(Set<String> ids, String original) {
    return jdbc.sql(
            "update article set copy_of = :original where id in (:ids)"
                + " and (copy_of is null or copy_of <> :original) returning id")
        .param("original", original)
        .param("ids", ids)
        .query((row, i) -> row.getString("id"))
        .list();
  }

  private List<String> makeOriginal(String id) {
    return jdbc.sql(
            "update article set copy_of = null where id = :id and copy_of is not null"
                + " returning id")
        .param("id", id)
        .query((row, i) -> row.getString("id"))
        .list();
  }
}
