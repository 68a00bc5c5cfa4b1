// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.entity.NameEvidence;
import io.signaltracker.indexer.entity.NameLedger;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.util.List;

/**
 * Reads an article. Implementations are thread-safe and deterministic: the same article and names
 * give the same result on any thread.
 */
public interface Annotator {

  /** Tags the entities and reads the claims; never throws on any text, degrades instead. */
  AnnotatedArticle annotate(Article article, NamesInPlay names);

  /**
   * Begins to read; {@link #annotate} is this and {@link Reading#finish} with an empty ledger.
   * Never throws on any text.
   */
  default Reading open(Article article, NamesInPlay names) {
    return new Reading() {
      @Override
      public List<NameEvidence> evidence() {
        return List.of();
      }

      @Override
      public AnnotatedArticle finish(NameLedger ledger) {
        return annotate(article, names);
      }
    };
  }

  /**
   * Names the rules and data that the reading depends on; stored beside each reading, so that a
   * newer reader knows what to read again.
   */
  String version();
}
