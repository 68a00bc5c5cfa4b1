// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.entity.NameEvidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What articles say about the names that no list has: one row for each article and name, replaced
 * when the article is read again. All that is heard of a name is the sum over the articles that
 * were published first, {@value #MOST_ARTICLES} of them at most, so that it does not depend on the
 * order in which they came.
 */
public final class HeardNames {

  /** Evidence is full long before; a name that everybody writes about costs no more. */
  static final int MOST_ARTICLES = 50;

  private static final int MOST_OF_STEM = 8;

  /** What one article says about one name. */
  record Said(String article, NameEvidence evidence) {}

  private final Database database;

  public HeardNames(Database database) {
    this.database = database;
  }

  /**
   * All that is heard, to read some articles with.
   *
   * @param fresh what these articles say, by their id; it stands for what they said before
   */
  public HeardLedger with(Map<String, List<NameEvidence>> fresh) {
    return new HeardLedger(this, fresh);
  }

  /**
   * Keeps what articles say in place of what they said before; to be called in a transaction.
   *
   * @param fresh by article
   * @return other articles that would be read differently now, since others say more (or less)
   *     about a name in them
   */
  public Set<String> replace(Map<String, List<NameEvidence>> fresh) {
    Map<String, List<NameEvidence>> before = saidBy(fresh.keySet());
    Set<String> changed = new LinkedHashSet<>();
    fresh.forEach((article, said) -> {
      List<NameEvidence> old = before.getOrDefault(article, List.of());
      if (!Set.copyOf(old).equals(Set.copyOf(said))) {
        old.forEach(evidence -> changed.add(evidence.key()));
        said.forEach(evidence -> changed.add(evidence.key()));
        forget(article);
        said.forEach(evidence -> insert(article, evidence));
      }
    });
    Set<String> affected = new LinkedHashSet<>();
    changed.forEach(key -> affected.addAll(affected(key, before, fresh)));
    return affected;
  }

  private Set<String> affected(
      String key, Map<String, List<NameEvidence>> before, Map<String, List<NameEvidence>> fresh) {
    List<Said> others =
        said(key).stream().filter(said -> !fresh.containsKey(said.article())).toList();
    Set<String> affected = new LinkedHashSet<>();
    for (Said reader : others) {
      List<Said> rest = others.stream().filter(said -> said != reader).toList();
      if (!standing(key, rest, before).equals(standing(key, rest, fresh))) {
        affected.add(reader.article());
      }
    }
    if (!standing(key, others, before).equals(standing(key, others, fresh))) {
      stemKeys(key, others, before, fresh)
          .flatMap(stem -> said(stem).stream())
          .map(Said::article)
          .filter(article -> !fresh.containsKey(article))
          .forEach(affected::add);
    }
    return affected;
  }

  /** What the name may be shortened to: articles may have it so, and must learn the whole. */
  private static Stream<String> stemKeys(
      String key,
      List<Said> others,
      Map<String, List<NameEvidence>> before,
      Map<String, List<NameEvidence>> fresh) {
    return Stream.of(others, HeardLedger.of(before, key), HeardLedger.of(fresh, key))
        .flatMap(List::stream)
        .flatMap(said -> said.evidence().stemKeys().stream())
        .distinct();
  }

  private static String standing(
      String key, List<Said> rest, Map<String, List<NameEvidence>> more) {
    List<Said> all = new ArrayList<>(rest);
    all.addAll(HeardLedger.of(more, key));
    return HeardLedger.sum(all).map(NameEvidence::standing).orElse("");
  }

  private Map<String, List<NameEvidence>> saidBy(Collection<String> articles) {
    Map<String, List<NameEvidence>> said = new HashMap<>();
    for (String article : articles) {
      said.put(
          article,
          database
              .jdbc()
              .sql("select * from heard_name where article_id = :article order by name_key")
              .param("article", article)
              .query((row, i) -> said(row).evidence())
              .list());
    }
    return said;
  }

  /** What articles say about a name, the first published first. */
  List<Said> said(String key) {
    return database
        .jdbc()
        .sql(
            """
            select * from heard_name where name_key = :key
            order by published_at, article_id limit :most
            """)
        .param("key", key)
        .param("most", MOST_ARTICLES)
        .query((row, i) -> said(row))
        .list();
  }

  /** The keys of names that may go by this short form, the first published first. */
  List<String> withStem(String stemKey) {
    return database
        .jdbc()
        .sql(
            """
            select name_key from heard_name where stem_key = :stem or line_key = :stem
            group by name_key order by min(published_at), name_key limit :most
            """)
        .param("stem", stemKey)
        .param("most", MOST_OF_STEM)
        .query((row, i) -> row.getString("name_key"))
        .list();
  }

  private static Said said(ResultSet row) throws SQLException {
    return new Said(
        row.getString("article_id"),
        new NameEvidence(
            row.getString("name"),
            row.getDouble("model"),
            row.getDouble("family"),
            row.getDouble("org"),
            row.getDouble("person"),
            Instant.ofEpochMilli(row.getLong("published_at")),
            1));
  }

  private void forget(String article) {
    database
        .jdbc()
        .sql("delete from heard_name where article_id = :article")
        .param("article", article)
        .update();
  }

  private void insert(String article, NameEvidence evidence) {
    List<String> stems = evidence.stemKeys();
    database
        .jdbc()
        .sql(
            """
            insert into heard_name (name_key, article_id, name, model, family, org, person,
              published_at, stem_key, line_key)
            values (:key, :article, :name, :model, :family, :org, :person, :published, :stem, :line)
            on conflict (name_key, article_id) do nothing
            """)
        .param("key", evidence.key())
        .param("article", article)
        .param("name", evidence.name())
        .param("model", evidence.model())
        .param("family", evidence.family())
        .param("org", evidence.org())
        .param("person", evidence.person())
        .param("published", evidence.since().toEpochMilli())
        .param("stem", stems.isEmpty() ? null : stems.getFirst())
        .param("line", stems.size() < 2 ? null : stems.get(1))
        .update();
  }
}
