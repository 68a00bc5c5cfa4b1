// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import io.signaltracker.indexer.entity.NameEvidence;
import io.signaltracker.indexer.entity.NameLedger;
import java.util.List;

/**
 * An article half read: its words are known and what it says about unknown names. The other half
 * may wait until the articles that came with it have said what they know. Used by one thread at a
 * time.
 */
public interface Reading {

  /** What other articles may learn from this one. */
  List<NameEvidence> evidence();

  /**
   * Finds the mentions and reads the claims.
   *
   * @param ledger what all articles so far say about unknown names, this one included
   */
  AnnotatedArticle finish(NameLedger ledger);
}
