// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.entity.EntityType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Is shown what the reader weighs, to learn from labelled texts: pairs that may be related, and who
 * may hold a claim. Called by the thread that reads.
 */
public interface ReadingTrace {

  /** The label of pairs that a sentence does not relate. */
  String NONE = "none";

  /** Shown to nobody. */
  ReadingTrace OFF =
      new ReadingTrace() {
        @Override
        public @Nullable Relation pair(
            Span sentence, Sides sides, EntityType kind, Set<String> features) {
          return null;
        }

        @Override
        public void holder(Span sentence, Triple claim, String name, Set<String> features) {}
      };

  /**
   * A sentence.
   *
   * @param start first UTF-16 unit within the article's text
   * @param end one past the last UTF-16 unit
   */
  record Span(String articleId, int start, int end) {

    static Span of(Article article, ReadSentence sentence) {
      return new Span(article.id(), sentence.start(), sentence.end());
    }
  }

  /** A model and what it may be related to, by their canonical names. */
  record Sides(String subject, String object) {}

  /** What a claim relates, by canonical names. */
  record Triple(Sides sides, Relation relation) {}

  /**
   * A pair that may be related.
   *
   * @param kind what the object is
   * @return the relation to read whatever the weights say; null to leave it to them
   */
  @Nullable Relation pair(Span sentence, Sides sides, EntityType kind, Set<String> features);

  /** One of those who may hold a claim. */
  void holder(Span sentence, Triple claim, String name, Set<String> features);
}
