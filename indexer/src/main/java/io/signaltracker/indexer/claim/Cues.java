// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Pattern;
import io.signaltracker.indexer.language.Resource;
import java.util.List;
import java.util.Locale;

/** The phrases of {@code cues.tsv} that change what the rest of their sentence asserts. */
final class Cues {

  /** What a phrase does. */
  enum Effect {
    HEDGE,
    CONFIRM,
    DENY,
    VOID
  }

  /** One line of the file. */
  record Rule(Effect effect, Pattern pattern, String example) {}

  private static final List<Rule> SHIPPED =
      Resource.lines(Cues.class, "cues.tsv").stream().map(Cues::rule).toList();

  private Cues() {}

  private static Rule rule(Resource.Line line) {
    return new Rule(
        Effect.valueOf(line.field(0).toUpperCase(Locale.ROOT)),
        Pattern.of(line.field(1), Lexicon.shipped()),
        line.field(2));
  }

  static List<Rule> shipped() {
    return SHIPPED;
  }
}
