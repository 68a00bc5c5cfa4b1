// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.index.HitKind;
import io.signaltracker.indexer.index.IndexSchema;
import io.signaltracker.indexer.search.SearchPage.FacetValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Reads the counts of all facets, most frequent values first, those chosen always among them. */
final class FacetCounts {

  /** How many values a facet shows. */
  private static final int VALUES = 20;

  private final IndexSearcher searcher;
  private final Facets facets;
  private final Map<FacetField, List<String>> chosen;

  FacetCounts(IndexSearcher searcher, Facets facets, Map<FacetField, List<String>> chosen) {
    this.searcher = searcher;
    this.facets = facets;
    this.chosen = chosen;
  }

  static String dimension(FacetField facet) {
    return switch (facet) {
      case KIND -> IndexSchema.KIND;
      case SOURCE -> IndexSchema.SOURCE;
      case TYPE -> IndexSchema.TYPE;
      case STATUS -> IndexSchema.STATUS;
      case ENTITY -> IndexSchema.ENTITY;
      case STORY -> IndexSchema.STORY;
      case LANGUAGE -> IndexSchema.LANG;
    };
  }

  Map<FacetField, List<FacetValue>> all() throws IOException {
    Map<FacetField, List<FacetValue>> all = new EnumMap<>(FacetField.class);
    for (FacetField facet : FacetField.values()) {
      all.put(facet, values(facet));
    }
    return all;
  }

  private List<FacetValue> values(FacetField facet) throws IOException {
    FacetResult top = facets.getTopChildren(VALUES, dimension(facet));
    List<FacetValue> values = new ArrayList<>();
    if (top != null) {
      for (LabelAndValue counted : top.labelValues) {
        values.add(value(facet, counted.label, counted.value.longValue()));
      }
    }
    addChosen(facet, values);
    return values;
  }

  /** What a reader has chosen must stay in sight, or it could not be taken back. */
  private void addChosen(FacetField facet, List<FacetValue> values) throws IOException {
    for (String value : chosen.getOrDefault(facet, List.of())) {
      if (values.stream().noneMatch(shown -> shown.value().equals(value))) {
        Number count = value.isEmpty() ? 0 : facets.getSpecificValue(dimension(facet), value);
        values.add(value(facet, value, Math.max(0, count.longValue())));
      }
    }
  }

  private FacetValue value(FacetField facet, String value, long count) throws IOException {
    String label =
        switch (facet) {
          case SOURCE -> stored(IndexSchema.SOURCE_ID, value, IndexSchema.SOURCE_NAME, value);
          case STORY ->
              stored(
                  IndexSchema.KEY, IndexSchema.key(HitKind.STORY, value), IndexSchema.TITLE, value);
          case KIND, TYPE, STATUS, ENTITY, LANGUAGE -> value;
        };
    return new FacetValue(value, label, count);
  }

  /** A stored field of any document with the term. */
  private String stored(String field, String term, String wanted, String otherwise)
      throws IOException {
    Query query = new TermQuery(new Term(field, term));
    for (ScoreDoc found : searcher.search(query, 1).scoreDocs) {
      String value = searcher.storedFields().document(found.doc).get(wanted);
      return value == null ? otherwise : value;
    }
    return otherwise;
  }
}
