// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.index.IndexSchema;
import io.signaltracker.indexer.index.NameKeys;
import io.signaltracker.indexer.index.TextAnalyzer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * Where words are looked for: in title and text as they are written, and among the names by key, so
 * that a spelling of a name finds its others. The best of the places counts, a title double.
 */
final class WordQueries {

  private static final float TITLE_BOOST = 2;

  /** How much the lesser places add to the best one. */
  private static final float TIE = 0.1f;

  private final QueryBuilder builder = new QueryBuilder(TextAnalyzer.ofQueries());

  /** Title, text and names; empty where the words have no letter, digit or sign to look for. */
  Optional<Query> anywhere(String words, int slop) {
    List<Query> places = new ArrayList<>(written(IndexSchema.TITLE, words, slop, TITLE_BOOST));
    places.addAll(written(IndexSchema.TEXT, words, slop, 1));
    key(words).map(key -> term(IndexSchema.ENTITY, key)).ifPresent(places::add);
    return best(places);
  }

  Optional<Query> inTitle(String words, int slop) {
    return best(written(IndexSchema.TITLE, words, slop, 1));
  }

  Optional<Query> beginningAnywhere(String words) {
    List<Query> places = new ArrayList<>(beginning(IndexSchema.TITLE, words));
    places.addAll(beginning(IndexSchema.TEXT, words));
    key(words)
        .map(key -> new PrefixQuery(new Term(IndexSchema.ENTITY, key)))
        .ifPresent(places::add);
    return best(places);
  }

  Optional<Query> beginningInTitle(String words) {
    return best(beginning(IndexSchema.TITLE, words));
  }

  /** Two neighbouring words that may be one name, "happy horse" for "HappyHorse". */
  Query joined(String first, String second) {
    String key = NameKeys.key(first + second);
    return best(List.of(
            new BoostQuery(term(IndexSchema.TITLE, key), TITLE_BOOST),
            term(IndexSchema.TEXT, key),
            term(IndexSchema.ENTITY, key)))
        .orElseThrow();
  }

  private List<Query> written(String field, String words, int slop, float boost) {
    List<Query> queries = new ArrayList<>();
    Query asWritten = builder.createPhraseQuery(field, words, slop);
    if (asWritten != null) {
      queries.add(asWritten);
    }
    // "HappyHorse" is two parts, and in the index also one word: "happyhorse" is the same.
    key(words)
        .map(key -> term(field, key))
        .filter(q -> !q.equals(asWritten))
        .ifPresent(queries::add);
    return queries.stream().map(query -> boosted(query, boost)).toList();
  }

  /** Chinese and Japanese have no word ends: there the beginning of a word is a phrase. */
  private List<Query> beginning(String field, String words) {
    List<Query> queries = new ArrayList<>();
    key(words).ifPresent(key -> queries.add(new PrefixQuery(new Term(field, key))));
    Query phrase = builder.createPhraseQuery(field, words);
    if (phrase != null) {
      queries.add(phrase);
    }
    return queries;
  }

  static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  static Optional<String> key(String words) {
    return Optional.of(NameKeys.key(words)).filter(key -> !key.isEmpty());
  }

  private static Query boosted(Query query, float boost) {
    return boost == 1 ? query : new BoostQuery(query, boost);
  }

  private static Optional<Query> best(Collection<Query> places) {
    return places.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(places, TIE));
  }
}
