// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells the names that a sentence mentions only to rule them out: "O, not P", "O rather than P",
 * "by neither O nor P", "instead of P".
 */
final class Foils {

  /** What may stand between the word that rules out and the name. */
  private static final Set<String> LINKS =
      Set.of(
          "by", "from", "to", "at", "of", "with", "for", "in", "out", "the", "a", "an", "its",
          "on");

  private static final Set<String> BOUNDS = Set.of(",", "and", "but", "(", ";", "-", "–", "—");
  private static final Set<Draft.Says> OUTRIGHT =
      Set.of(Draft.Says.FLAT, Draft.Says.RELEASE, Draft.Says.CONFIRMED, Draft.Says.GUESS);

  private static final int LONGEST_ASIDE = 10;

  private final ReadSentence sentence;

  Foils(ReadSentence sentence) {
    this.sentence = sentence;
  }

  /** A draft about a name that is nothing but ruled out is a denial. */
  Draft judged(Draft draft) {
    boolean denied = isFoil(draft.object()) || isFoil(draft.subject());
    return denied && draft.says() != Draft.Says.BACKGROUND
        ? draft.saying(Draft.Says.RULED_OUT)
        : draft;
  }

  /** What is ruled out beside what a draft says is denied in its place: "O made it, not P". */
  List<Draft> extended(List<Draft> drafts) {
    List<Draft> all = new ArrayList<>(drafts);
    for (int at = 0; at < sentence.cells().size(); at++) {
      Cell cell = sentence.cell(at);
      String name = cell.isMention() ? sentence.mentions().get(cell.ref()).canonical() : null;
      if (name != null && isFoil(name)) {
        addDenials(at, name, drafts, all);
      }
    }
    return all;
  }

  private void addDenials(int at, String name, List<Draft> drafts, List<Draft> all) {
    for (Draft draft : drafts) {
      boolean fits = draft.relation().isOfMaker() == sentence.cell(at).slot().equals("O");
      Draft denial =
          new Draft(
              draft.subject(),
              draft.relation(),
              name,
              draft.anchor(),
              Draft.Says.RULED_OUT,
              draft.pattern());
      boolean told = all.stream().anyMatch(denial::sameTriple);
      if (fits && OUTRIGHT.contains(draft.says()) && !told && !name.equals(draft.subject())) {
        all.add(denial);
      }
    }
  }

  private boolean isFoil(String name) {
    boolean found = false;
    for (int at = 0; at < sentence.cells().size(); at++) {
      if (isNamed(at, name)) {
        if (!isFoil(at)) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  private boolean isNamed(int at, String name) {
    Cell cell = sentence.cell(at);
    return cell.isMention() && name.equals(sentence.mentions().get(cell.ref()).canonical());
  }

  /** Whether the words before a name rule it out. */
  private boolean isFoil(int name) {
    int at = beforeLinks(name - 1);
    if (at < 0) {
      return false;
    }
    if (sentence.isWord(at, "than")) {
      return at > 0 && sentence.isWord(at - 1, "rather");
    }
    if (sentence.isWord(at, "instead") || sentence.isWord(at, "opposed")) {
      return at + 1 < name;
    }
    if (sentence.isWord(at, "neither")) {
      return true;
    }
    if (sentence.isWord(at, "nor", "or")) {
      return isFoilBefore(at - 1);
    }
    return isContrast(beforeAside(at));
  }

  /** "neither O nor P": what holds for the first holds for the second. */
  private boolean isFoilBefore(int at) {
    return at >= 0 && sentence.cell(at).isMention() && isFoil(at);
  }

  private int beforeLinks(int from) {
    int at = from;
    while (at >= 0 && LINKS.contains(sentence.cell(at).lower()) && !sentence.cell(at).isMention()) {
      at--;
    }
    return at;
  }

  /** "not, as was claimed, to P": in front of what stands between the commas. */
  private int beforeAside(int at) {
    if (sentence.isWord(at, ",")) {
      for (int back = at - 1; back >= Math.max(1, at - LONGEST_ASIDE); back--) {
        if (sentence.isWord(back, ",")) {
          return back - 1;
        }
      }
    }
    return at;
  }

  /** ", not": set against what stood before, not the negation of a verb. */
  private boolean isContrast(int at) {
    return at > 0
        && sentence.isWord(at, "not", "never")
        && BOUNDS.contains(sentence.cell(at - 1).lower())
        && hasNameBefore(at);
  }

  private boolean hasNameBefore(int at) {
    List<Cell> before = sentence.cells().subList(0, at);
    return before.stream().anyMatch(Cell::isMention);
  }
}
