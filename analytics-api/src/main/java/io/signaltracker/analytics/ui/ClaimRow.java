// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.ui.MarkedText.Piece;
import io.signaltracker.indexer.evidence.Authenticity;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import java.util.List;

/**
 * One line of a table of claims.
 *
 * @param sentence with what can be marked without the article
 */
public record ClaimRow(ClaimEvidence read, List<Piece> sentence) {

  static ClaimRow of(ClaimEvidence read) {
    return new ClaimRow(read, Highlights.sentence(read.claim()).pieces());
  }

  /** Whether it only looks as if its organisation itself had said it. */
  public boolean looksOfficial() {
    return Authenticity.shipped().of(read) == Authenticity.Verdict.LOOKS_OFFICIAL;
  }

  /** The article, opened at the sentence. */
  public String address() {
    return ArticlePage.address(read.claim().articleId(), read.claim().id());
  }

  /** Where the sentence is fetched from with the text around it. */
  public String passage() {
    return "/claims/" + PageAddress.encoded(read.claim().id()) + "/passage";
  }
}
