// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Knows a sentence that only takes back what the one before said: "That was wrong." */
final class Retraction {

  /** Longer sentences say something of their own. */
  static final int LONGEST = 12;

  private static final List<Pattern> PATTERNS =
      Stream.of(
              "^ ..1 that|this|it|which|both|all is|was|were|proves|proved|turned ..3"
                  + " @FALSE|mistake|error $|.|!|,|;",
              "^ ..1 that|this|it is|was|'s not|n't true|so|correct|right|accurate $|.|!|,|;",
              "^ ..1 we|i|he|she|they is|are|was|were|stand ..1 wrong|mistaken|corrected $|.|!|,|;",
              "^ ..1 not true|so|correct $|.|!|,|;")
          .map(source -> Pattern.of(source, Lexicon.shipped()))
          .toList();

  private static final Set<String> OURS = Set.of("we", "i", "our", "my");

  private Retraction() {}

  /** Whether a sentence takes back the one before. */
  static boolean isIn(List<Cell> cells) {
    return cells.stream().noneMatch(Cell::isMention)
        && PATTERNS.stream().anyMatch(pattern -> !pattern.all(cells).isEmpty());
  }

  /**
   * Whether a claim is itself what is taken back: one that the text makes in its own voice. What
   * others hold they go on holding.
   */
  static boolean isWithdrawn(Claim claim, String own) {
    boolean ours =
        Stream.of(claim.sentence().toLowerCase(Locale.ROOT).split("\\W+")).anyMatch(OURS::contains);
    return claim.holder().equals(own) && ours;
  }
}
