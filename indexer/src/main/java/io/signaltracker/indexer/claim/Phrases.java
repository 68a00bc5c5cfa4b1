// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import java.util.List;
import java.util.Set;

/** Tells which words of an unparsed sentence refer back to something and which introduce it. */
final class Phrases {

  private static final Set<String> DEFINITE =
      Set.of(
          "the", "this", "that", "its", "their", "these", "those", "said", "his", "her", "our",
          "both");

  private final List<Cell> cells;

  Phrases(List<Cell> cells) {
    this.cells = cells;
  }

  /** "Asked whether it made X, O ...", "When pressed on it, O ...". */
  boolean isAskedFirst() {
    int first = cells.getFirst().lower().equals("when") && cells.size() > 1 ? 1 : 0;
    return Set.of("asked", "pressed", "quizzed", "questioned").contains(cells.get(first).lower());
  }

  /** ", O said": whoever speaks is named at the end. */
  boolean endsInSaying() {
    return Attribution.start(cells) > 0;
  }

  /** Where behind a cell it is told who says so: ", O said", ", said a lawyer for O"; else -1. */
  int saidFrom(int at) {
    for (int verb = at + 2; verb < cells.size(); verb++) {
      boolean said = cells.get(verb).isVerb() && Lexicon.shipped().is(cells.get(verb), "SAY");
      if (said && cells.get(verb - 1).text().equals(",")) {
        return verb;
      }
    }
    return Attribution.start(cells);
  }

  /** Whether the word at a cell says, admits, makes or releases something. */
  boolean isActing(int at) {
    return cells.subList(at + 1, Math.min(cells.size(), at + 4)).stream()
        .filter(Cell::isVerb)
        .anyMatch(Phrases::isAct);
  }

  /** "Its first model, X, ...", "its new assistant X": whose it is makes models. */
  boolean isOwningModel(int at) {
    int noun = at + 1;
    while (noun < cells.size() && noun < at + 5 && isAdjective(cells.get(noun))) {
      noun++;
    }
    if (noun + 2 >= cells.size() || !isModelNoun(cells.get(noun))) {
      return false;
    }
    int name = cells.get(noun + 1).text().equals(",") ? noun + 2 : noun + 1;
    return cells.get(name).slot().equals("M");
  }

  private static boolean isAdjective(Cell cell) {
    return cell.tag().startsWith("JJ") || cell.tag().equals("NN") && !isModelNoun(cell);
  }

  private static boolean isModelNoun(Cell cell) {
    return Lexicon.shipped().is(cell, "NAMEDMODEL");
  }

  /** "If you see an unsigned model, it is not ours": it is none in particular. */
  boolean isAnyOne(int at) {
    boolean supposed = false;
    boolean indefinite = false;
    for (Cell cell : cells.subList(0, at)) {
      supposed |= Set.of("if", "when", "whenever", "unless").contains(cell.lower());
      indefinite =
          Set.of("a", "an", "any", "another").contains(cell.lower())
              || indefinite && isModifier(cell);
      if (supposed && indefinite && Lexicon.shipped().is(cell, "MODEL")) {
        return true;
      }
    }
    return false;
  }

  /** "This" without a noun behind it, not a relative "that". */
  boolean isPronoun(int at) {
    String tag = cells.get(at).tag();
    if (tag.equals("WDT") || tag.equals("IN") || at + 1 == cells.size()) {
      return at + 1 == cells.size() && !tag.equals("IN");
    }
    Cell next = cells.get(at + 1);
    return !next.isNoun() && !next.tag().startsWith("JJ") && !next.isMention();
  }

  private static boolean isAct(Cell verb) {
    return Lexicon.shipped().is(verb, "SAY")
        || Lexicon.shipped().is(verb, "CONFIRM")
        || Lexicon.shipped().is(verb, "DENY")
        || Lexicon.shipped().is(verb, "MAKE")
        || Lexicon.shipped().is(verb, "SHIP");
  }

  /** "The team behind X" is told by what follows, not by what went before. */
  boolean isModified(int at) {
    return at + 1 < cells.size()
        && Set.of("behind", "of", "at", "from", "for", "named", "called")
            .contains(cells.get(at + 1).lower());
  }

  boolean isDefinite(int at) {
    for (int before = at - 1; before >= Math.max(0, at - 5); before--) {
      Cell cell = cells.get(before);
      if (DEFINITE.contains(cell.lower())) {
        return !isOfAnother(before, at);
      }
      if (!isModifier(cell)) {
        return false;
      }
    }
    return false;
  }

  /** "its base model", "their parent model": what a model comes from, not the model. */
  private boolean isOfAnother(int from, int noun) {
    return Set.of("its", "their").contains(cells.get(from).lower())
        && cells.subList(from + 1, noun).stream()
            .anyMatch(cell -> Lexicon.shipped().is(cell, "SEED"));
  }

  private static boolean isModifier(Cell cell) {
    return !cell.isMention()
            && (cell.tag().startsWith("JJ")
                || cell.isNoun()
                || cell.tag().startsWith("VB")
                || cell.tag().equals("CD")
                || cell.tag().equals("HYPH"))
        || cell.slot().equals("F");
  }
}
