// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.index.HitKind;
import io.signaltracker.indexer.index.IndexSchema;
import io.signaltracker.indexer.search.Hit.Marked;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Reads the hits of a page back from the index, with what matched marked. */
final class HitReader {

  private final IndexSearcher searcher;
  private final Ordering ordering;
  private final Map<String, Integer> copies;

  HitReader(IndexSearcher searcher, Ordering ordering, Map<String, Integer> copies) {
    this.searcher = searcher;
    this.ordering = ordering;
    this.copies = copies;
  }

  List<Hit> read(List<FieldDoc> found, Query marked) throws IOException {
    int[] docs = found.stream().mapToInt(hit -> hit.doc).toArray();
    Marker marker = new Marker(searcher, marked);
    List<Marked> titles = marker.titles(docs);
    List<List<Marked>> snippets = marker.snippets(docs);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < docs.length; i++) {
      Document document = searcher.storedFields().document(docs[i]);
      hits.add(hit(document, titles.get(i), snippets.get(i), ordering.score(found.get(i))));
    }
    return hits;
  }

  private Hit hit(Document document, Marked title, List<Marked> snippets, float score) {
    return new Hit(
        HitKind.valueOf(document.get(IndexSchema.KIND).toUpperCase(Locale.ROOT)),
        document.get(IndexSchema.ID),
        title,
        snippets,
        document.get(IndexSchema.URL),
        document.get(IndexSchema.ARTICLE_ID),
        document.get(IndexSchema.SOURCE_ID),
        document.get(IndexSchema.SOURCE_NAME),
        document.get(IndexSchema.TYPE),
        document.get(IndexSchema.SHOWN_STATUS),
        Instant.ofEpochMilli(time(document)),
        List.of(document.getValues(IndexSchema.SHOWN_ENTITY)),
        List.of(document.getValues(IndexSchema.SHOWN_STORY)),
        copies.getOrDefault(document.get(IndexSchema.KEY), 0),
        score);
  }

  private static long time(Document document) {
    IndexableField at = document.getField(IndexSchema.AT);
    return at == null ? 0 : at.numericValue().longValue();
  }
}
