// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;

/** Who says what of which model in which document, by a labeller or by the reader. */
public record Statement(
    String documentId,
    String subject,
    Relation relation,
    String object,
    ClaimStatus status,
    String holder) {

  /** What a claim says, without where and how it was read. */
  static Statement of(Claim claim) {
    return new Statement(
        claim.articleId(),
        claim.subject(),
        claim.relation(),
        claim.object(),
        claim.status(),
        claim.holder());
  }
}
