// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.Grounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A found claim and whether its triple is a labelled one. Claims that count neither way are not
 * judged.
 *
 * @param group the episode or single document it is from, with its set
 * @param grounds how it was found
 * @param confidence the one it was read with
 */
public record JudgedClaim(String group, Set<String> grounds, double confidence, boolean right) {

  public JudgedClaim {
    grounds = Set.copyOf(grounds);
  }

  /** All claims of a reading that can be judged. */
  public static List<JudgedClaim> of(Reading reading) {
    SetScorer scorer = new SetScorer(reading, new Bootstrap(1, 1));
    List<JudgedClaim> judged = new ArrayList<>();
    for (int at = 0; at < reading.articles().size(); at++) {
      LabelledDocument document = reading.set().documents().get(at);
      AnnotatedArticle read = reading.articles().get(at);
      ClaimMatching matching = scorer.matching(document, read);
      String group = reading.set().name() + "/" + document.group();
      for (Claim claim : read.claims()) {
        ClaimMatching.Verdict verdict = matching.verdict(Statement.of(claim));
        if (verdict != ClaimMatching.Verdict.FREE) {
          judged.add(judged(group, claim, read, verdict == ClaimMatching.Verdict.RIGHT));
        }
      }
    }
    return judged;
  }

  /** Its confidence as a forecast. */
  public Forecast forecast() {
    return new Forecast(confidence, right);
  }

  private static JudgedClaim judged(
      String group, Claim claim, AnnotatedArticle read, boolean right) {
    Set<String> grounds = Grounds.of(claim, read.claims(), read.mentions());
    return new JudgedClaim(group, grounds, claim.confidence(), right);
  }
}
