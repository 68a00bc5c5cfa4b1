// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.CellRow;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Toolkit;
import io.signaltracker.indexer.language.Tree;
import io.signaltracker.indexer.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tags and parses a sentence in which each mention is hidden behind one name that the parser knows,
 * and in which "that" stands behind verbs of saying. Thread-safe as the toolkit is.
 */
final class SentenceParser {

  /** The longest aside that is hidden from the parser, in cells with its commas. */
  private static final int ASIDE = 7;

  private static final int DATELINE = 9;
  private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

  private final Toolkit toolkit;

  SentenceParser(Toolkit toolkit) {
    this.toolkit = toolkit;
  }

  /** The row of cells, tagged as the masked sentence is. */
  List<Cell> cells(List<Word> words, List<Mention> mentions) {
    List<Cell> row = withoutDateline(CellRow.of(Rewrites.apply(words), mentions));
    List<Word> tagged = TagRepairs.mended(row, toolkit.tag(Masks.over(row)));
    List<Cell> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      Word word = tagged.get(i);
      if (ThatClauses.isDueBefore(cells, row, tagged, i)) {
        cells.add(new Cell(cell.start(), cell.start(), "that", "that", "that", "IN", "", -1));
      } else if (FrontedPhrase.endsAt(row, tagged, i)) {
        cells.add(new Cell(cell.start(), cell.start(), ",", ",", ",", ",", "", -1));
      }
      if (isContractedIs(row, i)) {
        cells.add(new Cell(cell.start(), cell.end(), cell.text(), "is", "be", "VBZ", "", -1));
        continue;
      }
      cells.add(
          cell.isMention()
              ? cell
              : new Cell(
                  cell.start(),
                  cell.end(),
                  cell.text(),
                  cell.lower(),
                  word.lemma(),
                  word.tag(),
                  "",
                  -1));
    }
    return cells;
  }

  /** "X's O": a model owns no company, so the ending is "is". */
  private static boolean isContractedIs(List<Cell> row, int at) {
    boolean ending = at > 0 && at + 1 < row.size() && row.get(at).lower().equals("'s");
    return ending
        && row.get(at - 1).slot().equals("M")
        && (row.get(at + 1).slot().equals("O")
            || Lexicon.shipped().is(row.get(at + 1).lower(), "AFTERIS"));
  }

  /** "SEOUL, Jan 15 - " tells the parser nothing. */
  private static List<Cell> withoutDateline(List<Cell> row) {
    if (row.size() < 4 || !isCapitals(row.getFirst().text())) {
      return row;
    }
    for (int at = 1; at < Math.min(DATELINE, row.size() - 1); at++) {
      if (DASHES.contains(row.get(at).text())) {
        return row.subList(at + 1, row.size());
      }
    }
    return row;
  }

  private static boolean isCapitals(String text) {
    return text.length() > 2 && text.chars().allMatch(Character::isUpperCase);
  }

  /**
   * The dependency tree over the cells. A trailing ", O said" is parsed apart and then made what
   * governs the rest, as it would be in front.
   */
  Tree parse(List<Cell> cells) {
    int comma = Attribution.start(cells);
    if (comma < 0) {
      return Repairs.apply(cells, plain(cells));
    }
    Tree main = plain(cells.subList(0, comma));
    return Repairs.apply(cells, governed(main, plain(cells.subList(comma + 1, cells.size()))));
  }

  /** The tree, parsed without the endings of bare possessives, which then hang on their names. */
  private Tree plain(List<Cell> cells) {
    List<Integer> shown =
        IntStream.range(0, cells.size())
            .filter(at -> !isBarePossessive(cells, at) && !isInAside(cells, at))
            .boxed()
            .toList();
    Tree tree = toolkit.parse(Masks.over(shown.stream().map(cells::get).toList()));
    if (shown.size() == cells.size()) {
      return tree;
    }
    int[] heads = new int[cells.size()];
    String[] relations = new String[cells.size()];
    for (int at = 1; at < heads.length; at++) {
      heads[at] = at - 1;
      relations[at] = "case";
    }
    for (int i = 0; i < shown.size(); i++) {
      int at = shown.get(i);
      heads[at] = tree.head(i) < 0 ? -1 : shown.get(tree.head(i));
      relations[at] = tree.relation(i);
    }
    return new Tree(heads, relations);
  }

  /** ", as reported,": says nothing that the parser needs, and makes it lose the way. */
  private static boolean isInAside(List<Cell> cells, int at) {
    for (int from = Math.max(1, at - ASIDE); from <= at; from++) {
      boolean opens =
          from + 2 < cells.size()
              && cells.get(from).text().equals(",")
              && cells.get(from + 1).lower().equals("as");
      int end = opens ? asideEnd(cells, from) : -1;
      if (end >= at) {
        return true;
      }
    }
    return false;
  }

  /** The comma that closes a short aside without names; -1 where none does. */
  private static int asideEnd(List<Cell> cells, int from) {
    boolean verb = false;
    for (int at = from + 2; at < Math.min(cells.size() - 1, from + ASIDE); at++) {
      if (cells.get(at).text().equals(",")) {
        return verb ? at : -1;
      }
      if (cells.get(at).isMention()) {
        return -1;
      }
      verb |= cells.get(at).tag().equals("VBN");
    }
    return -1;
  }

  /**
   * "It is O's." and "O's, not P's": a possessive with no noun behind it, which parsers stumble
   * over.
   */
  private static boolean isBarePossessive(List<Cell> cells, int at) {
    boolean possessive =
        at > 0
            && !cells.get(at).isMention()
            && cells.get(at).tag().equals("POS")
            && cells.get(at - 1).slot().equals("O");
    if (!possessive || at + 1 == cells.size()) {
      return possessive;
    }
    String next = cells.get(at + 1).tag();
    return !cells.get(at + 1).isMention()
        && (next.equals(",") || next.equals(".") || next.equals(":") || next.equals("CC"));
  }

  private static Tree governed(Tree main, Tree tail) {
    int comma = main.size();
    int offset = comma + 1;
    int[] heads = new int[offset + tail.size()];
    String[] relations = new String[heads.length];
    int said = offset;
    for (int i = 0; i < tail.size(); i++) {
      heads[offset + i] = tail.head(i) < 0 ? -1 : tail.head(i) + offset;
      relations[offset + i] = tail.relation(i);
      said = tail.head(i) < 0 ? offset + i : said;
    }
    for (int i = 0; i < main.size(); i++) {
      heads[i] = main.head(i) < 0 ? said : main.head(i);
      relations[i] = main.head(i) < 0 ? "ccomp" : main.relation(i);
    }
    heads[comma] = said;
    relations[comma] = "punct";
    return new Tree(heads, relations);
  }
}
