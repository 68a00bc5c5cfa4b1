// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.claim.Findings.Found;
import io.signaltracker.indexer.entity.Gazetteer;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets a claim's status by what its own words, the words around them and its holder say. */
final class StatusReader {

  private static final Set<String> ASKING = Set.of("asked", "pressed", "quizzed", "questioned");

  private final ReadSentence sentence;
  private final Voice voice;
  private final HolderReader holders;
  private final Gazetteer gazetteer;

  StatusReader(ReadSentence sentence, Voice voice, HolderReader holders, Gazetteer gazetteer) {
    this.sentence = sentence;
    this.voice = voice;
    this.holders = holders;
    this.gazetteer = gazetteer;
  }

  /** The status; null where nothing is claimed. */
  @Nullable ClaimStatus status(Scope scope, Draft draft, Holder holder) {
    if (scope.isVoid()) {
      boolean asked = sentence.cells().stream().anyMatch(cell -> ASKING.contains(cell.lower()));
      return asked && new Answers(sentence).no() >= 0 ? ClaimStatus.DENIED : null;
    }
    return switch (draft.says()) {
      case BACKGROUND -> ClaimStatus.REPORTED;
      case DENIED ->
          scope.isExpected()
              ? ClaimStatus.SPECULATED
              : isDenialDenied(draft) ? null : ClaimStatus.DENIED;
      case RULED_OUT -> ClaimStatus.DENIED;
      case NEGATED -> scope.isNegated() ? ClaimStatus.DENIED : null;
      case GUESS -> scope.isNegated() ? ClaimStatus.DENIED : ClaimStatus.SPECULATED;
      case CONFIRMED -> scope.isNegated() ? null : ClaimStatus.CONFIRMED;
      case VENDOR -> ClaimStatus.CONFIRMED;
      case RELEASE ->
          isWithheld(scope, draft) ? null : flat(scope, draft, holder, holder.cell() < 0);
      case FLAT -> flat(scope, draft, holder, holder.cell() < 0 && holders.isOwnDoing(draft));
    };
  }

  /** "has not disowned X", "does not deny having made X": nothing is said of who made it. */
  private boolean isDenialDenied(Draft draft) {
    if (draft.pattern().startsWith("surface:")) {
      return IntStream.range(0, sentence.cells().size())
          .filter(at -> sentence.cell(at).isVerb() && sentence.is(at, "DENY"))
          .anyMatch(this::isNegated);
    }
    int at = draft.anchor();
    return sentence.cell(at).isVerb()
        && draft.pattern().startsWith("frame:")
        && Stream.of(at, sentence.tree().head(at))
            .filter(verb -> verb == at || verb >= 0 && sentence.tree().relation(at).equals("conj"))
            .flatMap(verb -> sentence.tree().children(verb).stream())
            .anyMatch(child -> child < at && sentence.is(child, "NEG"));
  }

  private boolean isNegated(int verb) {
    return sentence.tree().children(verb).stream()
        .anyMatch(child -> child < verb && sentence.is(child, "NEG"));
  }

  /** "has not released X yet": what is not out may still be theirs. */
  private boolean isWithheld(Scope scope, Draft draft) {
    return scope.isNegated()
        && scope.negations().stream()
            .allMatch(found ->
                found.rule().equals("NEG") && sentence.tree().head(found.cell()) == draft.anchor());
  }

  private ClaimStatus flat(Scope scope, Draft draft, Holder holder, boolean release) {
    if (scope.isNegated()) {
      return ClaimStatus.DENIED;
    }
    boolean maker = speaksForMaker(draft, holder);
    if (isHedged(scope, draft, holder, maker)) {
      return ClaimStatus.SPECULATED;
    }
    boolean venue = holder.name().equals(voice.venue());
    if (release || venue || maker || isConfirmed(scope, draft, holder)) {
      return ClaimStatus.CONFIRMED;
    }
    // The crowd guesses in whatever words it is quoted: so 129 of 147 labelled claims that it
    // holds.
    return holder.name().equals("community") ? ClaimStatus.SPECULATED : ClaimStatus.REPORTED;
  }

  /** What a maker "believes" of its own model it knows. */
  private boolean isHedged(Scope scope, Draft draft, Holder holder, boolean maker) {
    boolean assertive = scope.hedges().stream().allMatch(found -> found.rule().equals("THINK"));
    boolean hedged = !scope.hedges().isEmpty() || isThinking(draft, holder);
    return hedged && !(maker && assertive && draft.relation().isOfMaker());
  }

  private boolean isConfirmed(Scope scope, Draft draft, Holder holder) {
    return scope.confirmations().stream().anyMatch(this::isOwningUp)
        || !scope.confirmations().isEmpty() && mayConfirm(draft, holder);
  }

  /** Whoever confirms or admits it: that it is so is what the sentence says. */
  private boolean isOwningUp(Found found) {
    return sentence.isWord(found.cell(), "confirm", "acknowledge", "admit", "concede", "confess");
  }

  /** Whether the holder is heard by a verb of thinking: "several coders, they believe, ...". */
  private boolean isThinking(Draft draft, Holder holder) {
    int verb = holder.cell() < 0 ? -1 : sentence.tree().head(holder.cell());
    return verb >= 0
        && verb != draft.anchor()
        && sentence.cell(verb).isVerb()
        && sentence.is(verb, "THINK")
        && !sentence.is(verb, "SAY");
  }

  /** What insiders let slip, or another company, is not the maker's word. */
  private boolean mayConfirm(Draft draft, Holder holder) {
    boolean stranger =
        holder.org() != null
            && gazetteer
                .entity(holder.org())
                .map(org -> !org.flags().contains("venue"))
                .orElse(true);
    return !HolderCandidate.GROUPS.contains(holder.name())
        && !(draft.relation().isOfMaker() && stranger);
  }

  private boolean speaksForMaker(Draft draft, Holder holder) {
    String org = holder.org();
    if (org == null) {
      return false;
    }
    boolean outlet =
        gazetteer.entity(org).map(entity -> entity.flags().contains("outlet")).orElse(false);
    return draft.relation().isOfMaker()
        ? gazetteer.isUnitOf(draft.object(), org) || gazetteer.isUnitOf(org, draft.object())
        : !outlet;
  }
}
