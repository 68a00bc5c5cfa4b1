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
 * @param seen whether the rules that found it were developed on its document
 * @param confidence the one it was read with
 */
public record JudgedClaim(
    String group, Set<String> grounds, boolean seen, double confidence, boolean right) {

  public JudgedClaim {
    grounds = Set.copyOf(grounds);
  }

  /** All claims of a reading that can be judged, of documents that the rules have not seen. */
  public static List<JudgedClaim> of(Reading reading) {
    return of(reading, false);
  }

  /**
   * All claims of a reading that can be judged.
   *
   * @param seen whether rules were developed on these documents
   */
  public static List<JudgedClaim> of(Reading reading, boolean seen) {
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
          boolean right = verdict == ClaimMatching.Verdict.RIGHT;
          Set<String> grounds = Grounds.of(claim, read.claims(), read.mentions());
          judged.add(new JudgedClaim(group, grounds, seen, claim.confidence(), right));
        }
      }
    }
    return judged;
  }

  /** Its confidence as a forecast. */
  public Forecast forecast() {
    return new Forecast(confidence, right);
  }
}
