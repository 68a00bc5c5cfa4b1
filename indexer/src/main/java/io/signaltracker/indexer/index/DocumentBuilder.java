// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import io.signaltracker.crawler.source.SourceType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes the fields of {@link IndexSchema} for one document. */
final class DocumentBuilder {

  /** How many entities a hit shows. */
  private static final int SHOWN_ENTITIES = 8;

  private final Document document = new Document();
  private final Set<String> terms = new LinkedHashSet<>();

  DocumentBuilder(HitKind kind, String id) {
    String key = IndexSchema.key(kind, id);
    document.add(new StringField(IndexSchema.KEY, key, Field.Store.YES));
    document.add(new SortedDocValuesField(IndexSchema.KEY, new BytesRef(key)));
    document.add(new StoredField(IndexSchema.ID, id));
    document.add(new StringField(IndexSchema.KIND, kind.word(), Field.Store.YES));
    facet(IndexSchema.KIND, kind.word());
  }

  DocumentBuilder text(String title, String text) {
    return text(title, text, text);
  }

  /**
   * @param shown as much of the text as may be shown, from its beginning; all of it is searched
   */
  DocumentBuilder text(String title, String text, String shown) {
    document.add(new Field(IndexSchema.TITLE, title, IndexSchema.MARKED_TEXT));
    if (shown.length() == text.length()) {
      document.add(new Field(IndexSchema.TEXT, text, IndexSchema.MARKED_TEXT));
    } else {
      document.add(new Field(IndexSchema.TEXT, text, IndexSchema.SEARCHED_TEXT));
      document.add(new StoredField(IndexSchema.TEXT, shown));
    }
    return this;
  }

  DocumentBuilder source(String id, String name, SourceType type) {
    document.add(new StringField(IndexSchema.SOURCE_ID, id, Field.Store.YES));
    document.add(new StoredField(IndexSchema.SOURCE_NAME, name));
    document.add(new StringField(IndexSchema.TYPE, type.word(), Field.Store.YES));
    facet(IndexSchema.SOURCE, id);
    facet(IndexSchema.TYPE, type.word());
    return names(IndexSchema.SOURCE, List.of(id, name));
  }

  DocumentBuilder at(Instant at) {
    long millis = IndexSchema.millis(at);
    document.add(new LongPoint(IndexSchema.AT, millis));
    document.add(new NumericDocValuesField(IndexSchema.AT, millis));
    document.add(new StoredField(IndexSchema.AT, millis));
    return this;
  }

  DocumentBuilder language(String tag) {
    document.add(new StringField(IndexSchema.LANG, tag, Field.Store.NO));
    facet(IndexSchema.LANG, tag);
    return this;
  }

  DocumentBuilder page(String url, String articleId) {
    document.add(new StoredField(IndexSchema.URL, url));
    document.add(new StoredField(IndexSchema.ARTICLE_ID, articleId));
    return this;
  }

  DocumentBuilder copyOf(@Nullable String articleId) {
    if (articleId != null) {
      String original = IndexSchema.key(HitKind.ARTICLE, articleId);
      document.add(new SortedDocValuesField(IndexSchema.COPY_OF, new BytesRef(original)));
    }
    return this;
  }

  /**
   * @param field {@link IndexSchema#STATUS} or {@link IndexSchema#STATE}
   */
  DocumentBuilder status(String field, String word) {
    document.add(new StringField(field, word, Field.Store.NO));
    document.add(new StoredField(IndexSchema.SHOWN_STATUS, word));
    facet(IndexSchema.STATUS, word);
    return this;
  }

  /** Most important first. */
  DocumentBuilder entities(List<String> canonical) {
    canonical.stream()
        .limit(SHOWN_ENTITIES)
        .forEach(name -> document.add(new StoredField(IndexSchema.SHOWN_ENTITY, name)));
    canonical.forEach(name -> facet(IndexSchema.ENTITY, name));
    return names(IndexSchema.ENTITY, canonical);
  }

  DocumentBuilder stories(List<String> ids) {
    ids.forEach(id -> document.add(new StoredField(IndexSchema.SHOWN_STORY, id)));
    ids.forEach(id -> facet(IndexSchema.STORY, id));
    return names(IndexSchema.STORY, ids);
  }

  /** Makes the names findable in any spelling. */
  DocumentBuilder names(String field, Collection<String> names) {
    for (String name : names) {
      for (String key : NameKeys.keys(name)) {
        if (terms.add(field + ":" + key)) {
          document.add(new StringField(field, key, Field.Store.NO));
        }
      }
    }
    return this;
  }

  Document build() {
    return document;
  }

  /** Lucene refuses empty facet values; a missing one is simply not counted. */
  private void facet(String dimension, String value) {
    String cut = NameKeys.cut(value);
    if (!cut.isEmpty() && terms.add("facet:" + dimension + ":" + cut)) {
      document.add(new SortedSetDocValuesFacetField(dimension, cut));
    }
  }
}
