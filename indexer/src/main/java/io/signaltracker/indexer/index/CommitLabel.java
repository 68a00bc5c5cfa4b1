// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;

/**
 * What a commit says of itself.
 *
 * @param sequence of the last change it holds; 0 for none
 * @param schema version of the fields and analysis; 0 where it says nothing
 */
record CommitLabel(long sequence, int schema) {

  private static final String SEQUENCE = "sequence";
  private static final String SCHEMA = "schema";

  static CommitLabel now(long sequence) {
    return new CommitLabel(sequence, IndexSchema.VERSION);
  }

  /** The label of the newest commit; (0, 0) where it has none. */
  static CommitLabel of(IndexWriter writer) {
    Map<String, String> words = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> words.put(entry.getKey(), entry.getValue()));
    }
    return new CommitLabel(
        Long.parseLong(words.getOrDefault(SEQUENCE, "0")),
        Integer.parseInt(words.getOrDefault(SCHEMA, "0")));
  }

  void writeTo(IndexWriter writer) {
    Map<String, String> words =
        Map.of(SEQUENCE, Long.toString(sequence), SCHEMA, Integer.toString(schema));
    writer.setLiveCommitData(words.entrySet());
  }
}
