// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import java.time.Instant;

/**
 * A sentence that a claim was read from, or its beginning. The only thing that is ever put between
 * quotation marks; {@link #of} is the only way to one, so that it is always literally in the
 * article.
 *
 * @param text the sentence or its beginning, literally
 * @param cut whether more follows in the sentence
 * @param holder who asserts it
 * @param sourceName who published it
 * @param at when it was published
 * @param path of the product's page that shows the sentence in its article
 */
public record Quote(
    String text, boolean cut, String holder, String sourceName, Instant at, String path) {

  private static final int MOST = 320;

  static Quote of(ClaimEvidence evidence) {
    Claim claim = evidence.claim();
    String text = PlainText.beginning(claim.sentence(), MOST);
    return new Quote(
        text,
        text.length() < claim.sentence().stripTrailing().length(),
        claim.holder(),
        evidence.sourceName(),
        evidence.publishedAt(),
        Paths.claim(claim));
  }
}
