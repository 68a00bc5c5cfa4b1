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
 * @param text the sentence or its beginning, literally; in our own words where it is not quotable
 * @param quotable whether its page lets us quote it
 * @param cut whether more follows in the sentence
 * @param holder who asserts it
 * @param sourceName who published it
 * @param at when it was published
 * @param path of the product's page that shows the sentence in its article
 */
public record Quote(
    String text,
    boolean quotable,
    boolean cut,
    String holder,
    String sourceName,
    Instant at,
    String path) {

  private static final int MOST = 320;

  static Quote of(ClaimEvidence evidence) {
    Claim claim = evidence.claim();
    String whole = claim.quotable() ? claim.sentence() : claim.inWords();
    String text = PlainText.beginning(whole, MOST);
    return new Quote(
        text,
        claim.quotable(),
        text.length() < whole.stripTrailing().length(),
        claim.holder(),
        evidence.sourceName(),
        evidence.publishedAt(),
        Paths.claim(claim));
  }
}
