// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Pattern;
import io.signaltracker.indexer.language.Resource;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Weighs what the words around an unknown name say about it; rules in {@code typing.tsv}. */
final class Typing {

  /**
   * One rule.
   *
   * @param example a sentence in which it holds
   */
  record Rule(String type, double weight, Pattern pattern, String example) {}

  private static final List<Rule> RULES =
      Resource.lines(Typing.class, "typing.tsv").stream().map(Typing::rule).toList();

  private Typing() {}

  private static Rule rule(Resource.Line line) {
    return new Rule(
        line.field(0),
        Double.parseDouble(line.field(1)),
        Pattern.of(line.field(2), Lexicon.shipped()),
        line.field(3));
  }

  static List<Rule> rules() {
    return RULES;
  }

  /**
   * Adds the evidence of one sentence to the candidates in it.
   *
   * @param named whether the candidates look like names; rules marked NAMED hold for no others
   */
  static void weigh(List<Cell> cells, boolean named, IntFunction<@Nullable Candidate> candidateOf) {
    for (Rule rule : RULES) {
      for (Pattern.Match match : rule.pattern().all(cells)) {
        int at = match.slot("X");
        Candidate candidate = at < 0 ? null : candidateOf.apply(at);
        if (candidate != null && (named || !rule.type().equals("NAMED"))) {
          candidate.add(rule.type().equals("NAMED") ? "MODEL" : rule.type(), rule.weight());
        }
      }
    }
  }
}
