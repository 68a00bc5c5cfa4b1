// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.claim.Cues.Effect;
import io.signaltracker.indexer.claim.Findings.Found;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the words over and around a claim's anchor say of its status: negation, hedging, owning up,
 * asking, supposing. They stand on the way up from the anchor ({@link Ascent}, {@link
 * GoverningWords}) or are phrases ({@link CuePhrases}). Immutable.
 */
final class Scope {

  private final ReadSentence sentence;
  private final List<Integer> chain;
  private final Findings findings = new Findings();

  Scope(ReadSentence sentence, int anchor) {
    this.sentence = sentence;
    Ascent ascent = new Ascent(sentence, anchor);
    this.chain = List.copyOf(ascent.chain());
    GoverningWords words = new GoverningWords(sentence, findings);
    ascent.telling().forEach(step -> words.look(step, anchor));
    new CuePhrases(sentence, findings).look(anchor);
  }

  /** The cells from the anchor up to where the way ended. */
  List<Integer> chain() {
    return chain;
  }

  List<Found> hedges() {
    return findings.of(Effect.HEDGE);
  }

  List<Found> confirmations() {
    return findings.of(Effect.CONFIRM);
  }

  List<Found> negations() {
    return findings.of(Effect.DENY);
  }

  /** Everything found, for the claim's explanation. */
  List<Found> all() {
    return Stream.of(negations(), hedges(), confirmations()).flatMap(List::stream).toList();
  }

  boolean isNegated() {
    return !negations().isEmpty();
  }

  /** Whether a guess or rumour above was called false: then whoever says so holds the denial. */
  boolean isRefuted() {
    return negations().stream().anyMatch(found -> found.rule().equals("FALSE"));
  }

  /** "I would be surprised if it was not": the contrary of what the words say is thought likely. */
  boolean isExpected() {
    return hedges().stream().anyMatch(found -> found.rule().equals(GoverningWords.SURPRISE));
  }

  /** Whether nothing is asserted: a supposition, a refusal, "did not say that ...". */
  boolean isVoid() {
    return !findings.of(Effect.VOID).isEmpty()
        || negations().stream()
            .filter(found -> found.rule().equals("NEG") && !chain.contains(found.cell()))
            .map(found -> sentence.tree().head(found.cell()))
            .anyMatch(at -> at >= 0 && !chain.getFirst().equals(at) && sentence.isTelling(at));
  }
}
