// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.index.IndexSchema;
import io.signaltracker.indexer.index.NameKeys;
import io.signaltracker.indexer.search.QueryNode.All;
import io.signaltracker.indexer.search.QueryNode.And;
import io.signaltracker.indexer.search.QueryNode.Field;
import io.signaltracker.indexer.search.QueryNode.Not;
import io.signaltracker.indexer.search.QueryNode.Or;
import io.signaltracker.indexer.search.QueryNode.Phrase;
import io.signaltracker.indexer.search.QueryNode.Prefix;
import io.signaltracker.indexer.search.QueryNode.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * From a parsed query to Lucene's. A word without any letter, digit or sign ("&amp;") says nothing
 * and is left out; a query of nothing but such words finds nothing.
 */
final class QueryCompiler {

  private final WordQueries words = new WordQueries();
  private final Instant now;

  /**
   * @param now what relative dates are relative to
   */
  QueryCompiler(Instant now) {
    this.now = now;
  }

  Query compile(QueryNode node) {
    return build(node).orElseGet(() -> new MatchNoDocsQuery("nothing to look for"));
  }

  private Optional<Query> build(QueryNode node) {
    return switch (node) {
      case All() -> Optional.of(MatchAllDocsQuery.INSTANCE);
      case Word(var text) -> words.anywhere(text, 0);
      case Phrase(var text, var slop) -> words.anywhere(text, slop);
      case Prefix(var text) -> words.beginningAnywhere(text);
      case Field(var field, var value) -> inField(field, value);
      case Not(var negated) -> build(negated).map(QueryCompiler::allBut);
      case And(var nodes) -> all(nodes);
      case Or(var nodes) -> any(nodes, this::build);
    };
  }

  private Optional<Query> all(List<QueryNode> nodes) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean positive = false;
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof Not(var negated)) {
        build(negated).ifPresent(query -> all.add(query, Occur.MUST_NOT));
      } else {
        Optional<Query> query = withNeighbours(nodes, i);
        query.ifPresent(found -> all.add(found, Occur.MUST));
        positive |= query.isPresent();
      }
    }
    if (!positive) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    BooleanQuery query = all.build();
    return query.clauses().size() == 1 && !positive ? Optional.empty() : Optional.of(query);
  }

  /** A word is also found as one half of a name that it makes with the word before or after it. */
  private Optional<Query> withNeighbours(List<QueryNode> nodes, int i) {
    Optional<Query> alone = build(nodes.get(i));
    if (alone.isEmpty() || !(nodes.get(i) instanceof Word(var word))) {
      return alone;
    }
    List<Query> ways = new ArrayList<>(List.of(alone.get()));
    if (i > 0 && nodes.get(i - 1) instanceof Word(var before)) {
      ways.add(words.joined(before, word));
    }
    if (i + 1 < nodes.size() && nodes.get(i + 1) instanceof Word(var after)) {
      ways.add(words.joined(word, after));
    }
    return Optional.of(either(ways));
  }

  private Optional<Query> any(
      List<QueryNode> nodes, Function<QueryNode, Optional<Query>> compiling) {
    List<Query> queries = nodes.stream().map(compiling).flatMap(Optional::stream).toList();
    return queries.isEmpty() ? Optional.empty() : Optional.of(either(queries));
  }

  private Optional<Query> inField(QueryField field, QueryNode value) {
    return switch (value) {
      case And(var nodes) -> every(nodes.stream().map(node -> inField(field, node)).toList());
      case Or(var nodes) -> any(nodes, node -> inField(field, node));
      case Not(var negated) -> inField(field, negated).map(QueryCompiler::allBut);
      case Word(var text) -> valueIn(field, text, 0);
      case Phrase(var text, var slop) -> valueIn(field, text, slop);
      case Prefix(var text) -> prefixIn(field, text);
      case All _, Field _ -> throw new IllegalStateException("Not a value of a field: " + value);
    };
  }

  private static Optional<Query> every(List<Optional<Query>> queries) {
    BooleanQuery.Builder every = new BooleanQuery.Builder();
    queries.stream().flatMap(Optional::stream).forEach(query -> every.add(query, Occur.MUST));
    return Optional.of(every.build()).filter(query -> !query.clauses().isEmpty()).map(q -> q);
  }

  private Optional<Query> valueIn(QueryField field, String text, int slop) {
    return switch (field.takes()) {
      case TEXT -> words.inTitle(text, slop);
      case NAMES -> WordQueries.key(text).map(key -> WordQueries.term(field.indexField(), key));
      case WORDS, TAGS ->
          Optional.of(
              new ConstantScoreQuery(
                  WordQueries.term(field.indexField(), text.toLowerCase(Locale.ROOT))));
      case DATES -> DateBound.parse(text).map(bound -> bounded(field, bound.at(now)));
    };
  }

  private Optional<Query> prefixIn(QueryField field, String text) {
    return field.takes() == QueryField.Takes.TEXT
        ? words.beginningInTitle(text)
        : Optional.of(new PrefixQuery(new Term(field.indexField(), NameKeys.key(text))));
  }

  private static Query bounded(QueryField field, Instant bound) {
    return field == QueryField.AFTER ? between(bound, null) : between(null, bound);
  }

  /** At or after the first and before the second; null for no bound. */
  static Query between(@Nullable Instant after, @Nullable Instant before) {
    long from = after == null ? Long.MIN_VALUE : IndexSchema.millis(after);
    long to = before == null ? Long.MAX_VALUE : IndexSchema.millis(before) - 1;
    return new ConstantScoreQuery(LongPoint.newRangeQuery(IndexSchema.AT, from, to));
  }

  private static Query allBut(Query query) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
        .add(query, Occur.MUST_NOT)
        .build();
  }

  private static Query either(List<Query> queries) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    queries.forEach(query -> either.add(query, Occur.SHOULD));
    return either.build();
  }
}
