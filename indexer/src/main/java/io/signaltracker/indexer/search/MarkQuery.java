// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.search.QueryNode.All;
import io.signaltracker.indexer.search.QueryNode.And;
import io.signaltracker.indexer.search.QueryNode.Field;
import io.signaltracker.indexer.search.QueryNode.Not;
import io.signaltracker.indexer.search.QueryNode.Or;
import io.signaltracker.indexer.search.QueryNode.Phrase;
import io.signaltracker.indexer.search.QueryNode.Prefix;
import io.signaltracker.indexer.search.QueryNode.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** What to mark in title and text: every word wanted, and the names asked for by field. */
final class MarkQuery {

  private final WordQueries words = new WordQueries();
  private final BooleanQuery.Builder wanted = new BooleanQuery.Builder();

  private MarkQuery() {}

  static Query of(QueryNode node) {
    MarkQuery marks = new MarkQuery();
    marks.collect(node);
    return marks.wanted.build();
  }

  private void collect(QueryNode node) {
    switch (node) {
      case All _, Not _ -> {}
      case Word(var text) -> add(words.anywhere(text, 0));
      case Phrase(var text, var slop) -> add(words.anywhere(text, slop));
      case Prefix(var text) -> add(words.beginningAnywhere(text));
      case Field(var field, var value) -> collectIn(field, value);
      case And(var nodes) -> collectAll(nodes);
      case Or(var nodes) -> nodes.forEach(this::collect);
    }
  }

  private void collectAll(List<QueryNode> nodes) {
    nodes.forEach(this::collect);
    List<String> neighbours = new ArrayList<>();
    for (QueryNode node : nodes) {
      if (node instanceof Word(var text)) {
        if (!neighbours.isEmpty()) {
          add(Optional.of(words.joined(neighbours.getLast(), text)));
        }
        neighbours.add(text);
      } else {
        neighbours.clear();
      }
    }
  }

  private void collectIn(QueryField field, QueryNode value) {
    switch (field) {
      case TITLE -> collectTitle(value);
      case ENTITY, SUBJECT, OBJECT, HOLDER, STORY -> collect(value);
      case SOURCE, TYPE, KIND, STATUS, STATE, LANG, AFTER, BEFORE -> {}
    }
  }

  private void collectTitle(QueryNode value) {
    switch (value) {
      case Word(var text) -> add(words.inTitle(text, 0));
      case Phrase(var text, var slop) -> add(words.inTitle(text, slop));
      case Prefix(var text) -> add(words.beginningInTitle(text));
      case And(var nodes) -> nodes.forEach(this::collectTitle);
      case Or(var nodes) -> nodes.forEach(this::collectTitle);
      case All _, Not _, Field _ -> {}
    }
  }

  private void add(Optional<Query> query) {
    query.ifPresent(found -> wanted.add(found, Occur.SHOULD));
  }
}
