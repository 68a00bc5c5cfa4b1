// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import io.signaltracker.crawler.dedupe.Shingles;
import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** Per band: enough to find the group of a text that a hundred places have copied. */
  private static final int MOST_CANDIDATES = 20;

  private static final String SHARING =
      IntStream.range(0, Shingles.BANDS)
          .mapToObj(band ->
              "select * from (select a.id, coalesce(a.copy_of, a.id) as root from article_band b"
                  + " join article a on a.id = b.article_id where b.band = %1$d".formatted(band)
                  + " and b.bits = :bits%1$d order by a.id limit %2$d) as band%1$d"
                      .formatted(band, MOST_CANDIDATES))
          .collect(Collectors.joining(" union all "));

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
    List<String> copies =
        jdbc.sql("select id from article where copy_of = :id order by published_at, id")
            .param("id", id)
            .query((row, i) -> row.getString("id"))
            .list();
    List<String> changed = new ArrayList<>();
    if (!copies.isEmpty()) {
      String original = copies.getFirst();
      changed.addAll(makeOriginal(original));
      changed.addAll(makeCopies(new HashSet<>(copies.subList(1, copies.size())), original));
    }
    makeOriginal(id);
    changed.stream().sorted().forEach(one -> changes.append(Change.Kind.ARTICLE, one));
  }

  /** One near text of each group is enough to find it: a text comparison costs most of all. */
  private Set<String> near(TextPrint print, long[] bands) {
    Set<String> near = new HashSet<>();
    Set<String> groups = new HashSet<>();
    for (Candidate candidate : sharing(bands)) {
      if (!groups.contains(candidate.group()) && print.isNear(text(candidate.id()))) {
        near.add(candidate.id());
        groups.add(candidate.group());
      }
    }
    return near;
  }

  /** A text that shares a band, and the original of its group. */
  private record Candidate(String id, String group) {}

  private Set<Candidate> sharing(long[] bands) {
    Map<String, Object> parameters = new HashMap<>();
    for (int band = 0; band < bands.length; band++) {
      parameters.put("bits" + band, bands[band]);
    }
    return new LinkedHashSet<>(
        jdbc.sql(SHARING)
            .params(parameters)
            .query((row, i) -> new Candidate(row.getString("id"), row.getString("root")))
            .list());
  }

  private String text(String id) {
    return jdbc.sql("select text from article where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
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

  /**
   * Makes one group of the groups that these articles belong to. The original is the earliest of
   * its group, so that only originals are looked at, and the copies of the article just stored: its
   * date may be another than before.
   */
  private void join(Set<String> ids, String justStored) {
    Set<String> originals = originals(ids);
    String original = earliest(originals, justStored);
    Set<String> others = new HashSet<>(originals);
    others.add(justStored);
    others.remove(original);
    Stream.concat(makeCopies(others, original).stream(), makeOriginal(original).stream())
        .filter(changed -> !changed.equals(justStored))
        .sorted()
        .forEach(changed -> changes.append(Change.Kind.ARTICLE, changed));
  }

  private Set<String> originals(Set<String> ids) {
    return new HashSet<>(
        jdbc.sql("select coalesce(copy_of, id) from article where id in (:ids)")
            .param("ids", ids)
            .query(String.class)
            .list());
  }

  /** By id where two are published at one moment: the same in whatever order they come. */
  private String earliest(Set<String> originals, String justStored) {
    return jdbc.sql(
            "select id from article where id in (:originals) or id = :justStored"
                + " or copy_of = :justStored order by published_at, id limit 1")
        .param("originals", originals)
        .param("justStored", justStored)
        .query(String.class)
        .single();
  }

  private List<String> makeCopies(Set<String> others, String original) {
    return others.isEmpty()
        ? List.of()
        : jdbc.sql(
                "update article set copy_of = :original where (id in (:others)"
                    + " or copy_of in (:others)) and id <> :original"
                    + " and (copy_of is null or copy_of <> :original) returning id")
            .param("original", original)
            .param("others", others)
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
