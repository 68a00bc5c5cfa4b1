// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import java.time.Instant;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexOptions;

/** Every field of the index: name, type and what it holds. */
public final class IndexSchema {

  /** Raise it with every change of fields or analysis: an index of another version is rebuilt. */
  public static final int VERSION = 1;

  // ---- identity: term + sorted value, stored

  /** "kind:id": what put replaces by, and the last word in any order of hits. */
  public static final String KEY = "key";

  /** Id within its kind; stored. */
  public static final String ID = "id";

  /** Word of the {@link HitKind}; term, stored. */
  public static final String KIND = "kind";

  // ---- text: analysed by TextAnalyzer, positions and offsets, stored

  public static final String TITLE = "title";
  public static final String TEXT = "text";

  // ---- names: terms by NameKeys, not stored

  /** Id and name of the source. */
  public static final String SOURCE = "source";

  /** Everything named: canonical names, and the words that named them. */
  public static final String ENTITY = "entity";

  public static final String SUBJECT = "subject";
  public static final String OBJECT = "object";
  public static final String HOLDER = "holder";

  /** Id of each story it belongs to; for a story also its names. */
  public static final String STORY = "story";

  // ---- words out of closed lists: terms

  /** Word of the source type; stored. */
  public static final String TYPE = "type";

  /** Word of a claim's status. */
  public static final String STATUS = "status";

  /** Word of a story's state. */
  public static final String STATE = "state";

  /** BCP 47 primary tag of an article. */
  public static final String LANG = "lang";

  // ---- time

  /** Publication, event or newest evidence, in epoch milliseconds; point, value, stored. */
  public static final String AT = "at";

  // ---- copies

  /** Key of the article that this one is a near-duplicate of; sorted value, copies only. */
  public static final String COPY_OF = "copy_of";

  // ---- shown only: stored (the source's id is a term too, to look up its name)

  public static final String SOURCE_ID = "source_id";
  public static final String SOURCE_NAME = "source_name";
  public static final String URL = "url";
  public static final String ARTICLE_ID = "article_id";

  /** Status or state as shown. */
  public static final String SHOWN_STATUS = "shown_status";

  /** Canonical names, most frequent first. */
  public static final String SHOWN_ENTITY = "shown_entity";

  public static final String SHOWN_STORY = "shown_story";

  /** Analysed text with all that searching, phrases and marking need. */
  static final FieldType MARKED_TEXT = text(true);

  /** Text of which not all may be shown. */
  static final FieldType SEARCHED_TEXT = text(false);

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private IndexSchema() {}

  /** The key of a document. */
  public static String key(HitKind kind, String id) {
    return kind.word() + ":" + id;
  }

  /** Epoch milliseconds as the index holds them, kept within the years 1 to 9999. */
  public static long millis(Instant at) {
    Instant bounded = at.isBefore(EARLIEST) ? EARLIEST : at;
    return (bounded.isAfter(LATEST) ? LATEST : bounded).toEpochMilli();
  }

  /** Facets by sorted set values; a document can have several entities and stories. */
  public static FacetsConfig facets() {
    FacetsConfig facets = new FacetsConfig();
    facets.setMultiValued(ENTITY, true);
    facets.setMultiValued(STORY, true);
    return facets;
  }

  private static FieldType text(boolean stored) {
    FieldType type = new FieldType();
    type.setStored(stored);
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
