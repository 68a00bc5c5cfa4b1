// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.annotate.AnnotatedArticles;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.family.Fact;
import io.signaltracker.indexer.family.FactReader;
import io.signaltracker.indexer.family.Families;
import io.signaltracker.indexer.family.Family;
import io.signaltracker.indexer.family.FamilyLine;
import io.signaltracker.indexer.family.FamilyLines;
import io.signaltracker.indexer.family.FamilyTree;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up families from what is stored, when they are asked for. */
public final class FamilyStore implements Families {

  /** Articles in which facts are looked for, the earliest first: they say a thing first. */
  private static final int MOST_ARTICLES = 300;

  private static final int MOST_NAMES = 20_000;
  private static final int MOST_CLAIMS = 5_000;
  private static final int MOST_LINES = 200;

  /** What a query takes as alternatives. */
  private static final int MOST_MEMBERS = 500;

  private final JdbcClient jdbc;
  private final AnnotatedArticles articles;
  private final ModelNames models;

  public FamilyStore(Database database, AnnotatedArticles articles) {
    this.jdbc = database.jdbc();
    this.articles = articles;
    this.models = new ModelNames(database);
  }

  @Override
  public List<FamilyLine> list(@Nullable Instant asOf) {
    long until = until(asOf);
    return FamilyLines.of(names(until), claims(until)).stream().limit(MOST_LINES).toList();
  }

  private static long until(@Nullable Instant asOf) {
    return asOf == null ? Long.MAX_VALUE : asOf.toEpochMilli();
  }

  @Override
  public Optional<Family> find(String id, @Nullable Instant asOf) {
    long until = until(asOf);
    if (FamilyTree.line(id).isEmpty()) {
      return Optional.empty();
    }
    List<FamilyTree.Named> names = names(until);
    List<ClaimEvidence> claims = claims(until);
    return FamilyTree.of(id, names, claims, List.of())
        .flatMap(bare -> FamilyTree.of(id, names, claims, facts(bare, names, until)));
  }

  private List<FamilyTree.Named> names(long until) {
    return models.until(until, MOST_NAMES);
  }

  private List<ClaimEvidence> claims(long until) {
    return jdbc
        .sql(
            """
            select body from claim where relation = :relation order by published_at, id limit :most
            """)
        .param("relation", Relation.BASED_ON.name())
        .param("most", MOST_CLAIMS)
        .query((row, i) -> Body.read(row.getString("body"), ClaimEvidence.class))
        .list()
        .stream()
        .filter(one -> one.knownAt().toEpochMilli() <= until)
        .toList();
  }

  private List<Fact> facts(Family family, List<FamilyTree.Named> names, long until) {
    Set<String> members = new HashSet<>();
    names.stream()
        .map(FamilyTree.Named::name)
        .filter(name -> FamilyTree.isIn(family, name))
        .forEach(members::add);
    if (members.isEmpty()) {
      return List.of();
    }
    return articlesWith(new TreeSet<>(members).stream().limit(MOST_MEMBERS).toList()).stream()
        .flatMap(id -> articles.find(id).stream())
        .filter(read -> read.article().knownAt().toEpochMilli() <= until)
        .flatMap(read -> FactReader.read(read, members::contains).stream())
        .toList();
  }

  private List<String> articlesWith(List<String> members) {
    return jdbc.sql(
            """
            select article_id from mention_day where entity in (:members)
            group by article_id, day order by day, article_id limit :most
            """)
        .param("members", members)
        .param("most", MOST_ARTICLES)
        .query(Rows::text)
        .list();
  }
}
