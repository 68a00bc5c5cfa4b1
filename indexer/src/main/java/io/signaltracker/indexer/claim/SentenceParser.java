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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tags and parses a sentence in which each mention is hidden behind one name that the parser knows,
 * and in which "that" stands behind verbs of saying. Thread-safe as the toolkit is.
 */
final class SentenceParser {

  /** Names that the models have seen often; several, so that two mentions do not look the same. */
  /** The longest aside that is hidden from the parser, in cells with its commas. */
  private static final int ASIDE = 7;

  private static final Map<String, List<String>> MASKS =
      Map.of(
          "O", List.of("Google", "Microsoft", "Intel", "Sony", "Nokia"),
          "M", List.of("Linux", "Java", "Excel", "Unix"),
          "F", List.of("Java", "Unix"),
          "P", List.of("Smith", "Jones"),
          "B", List.of("Nasdaq"),
          "R", List.of("Photoshop"));

  private static final int CLAUSE = 9;

  /** How far a relative clause's verb stands behind its pronoun at most. */
  private static final int RELATIVE = 5;

  private static final int DATELINE = 9;
  private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

  private final Toolkit toolkit;

  SentenceParser(Toolkit toolkit) {
    this.toolkit = toolkit;
  }

  /** The row of cells, tagged as the masked sentence is. */
  List<Cell> cells(List<Word> words, List<Mention> mentions) {
    List<Cell> row = withoutDateline(CellRow.of(Rewrites.apply(words), mentions));
    List<Word> tagged = withFiniteVerbs(row, toolkit.tag(masked(row)));
    List<Cell> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      Word word = tagged.get(i);
      if (needsThat(cells, row, tagged, i)) {
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

  /** "Baidu trained X": between two names a participle is a past tense. */
  private static List<Word> withFiniteVerbs(List<Cell> row, List<Word> tagged) {
    List<Word> repaired = new ArrayList<>(tagged);
    boolean verbless =
        IntStream.range(0, tagged.size())
            .noneMatch(at -> isFinite(tagged.get(at).tag()) && !isRelative(tagged, at));
    for (int at = 1; at + 1 < row.size(); at++) {
      boolean between =
          row.get(at - 1).slot().equals("O")
              && (row.get(at + 1).slot().equals("M") || row.get(at + 1).lower().equals("it"));
      Word word = tagged.get(at);
      String before = tagged.get(at - 1).tag();
      boolean owned = before.equals("PRP$") || before.equals("POS");
      if (owned && word.tag().equals("VBG") && Lexicon.shipped().is(word.text(), "WORK")) {
        repaired.set(at, word.tagged("NN", word.text()));
      } else if (isPassiveParticiple(tagged, at)) {
        repaired.set(at, word.tagged("VBN", stem(word.text())));
      } else if (between && word.tag().equals("VBN")) {
        repaired.set(at, word.tagged("VBD", word.lemma()));
      } else if (verbless && isNamingNoun(row, word, at)) {
        repaired.set(at, word.tagged(word.tag().equals("NNS") ? "VBZ" : "VBP", word.lemma()));
      }
    }
    return repaired;
  }

  /** "X was pretrained by O": what the tagger does not know it takes for an adjective. */
  private static boolean isPassiveParticiple(List<Word> tagged, int at) {
    Word word = tagged.get(at);
    return word.tag().equals("JJ")
        && tagged.get(at - 1).lemma().equals("be")
        && word.text().endsWith("ed")
        && (Lexicon.shipped().is(stem(word.text()), "MAKE")
            || Lexicon.shipped().is(stem(word.text()), "BASEV"));
  }

  /** "pretrained": pretrain; "finetuned": finetune. */
  private static String stem(String participle) {
    String lower = participle.toLowerCase(Locale.ROOT);
    String silent = lower.substring(0, lower.length() - 1);
    return Lexicon.shipped().inAnyClass(silent) ? silent : lower.substring(0, lower.length() - 2);
  }

  /** "The papers name O as ...", where the sentence has no other verb: no noun, but the verb. */
  private static boolean isNamingNoun(List<Cell> row, Word word, int at) {
    boolean noun = word.tag().equals("NN") || word.tag().equals("NNS");
    Lexicon lexicon = Lexicon.shipped();
    boolean predicate =
        word.tag().equals("NNS")
            && row.get(at - 1).isMention()
            && Set.of("to", "from", "as", "by", "with").contains(row.get(at + 1).lower());
    boolean calling =
        (row.get(at + 1).isMention() || row.get(at + 1).lower().equals("both"))
            && (lexicon.is(word.lemma(), "NAMING")
                || lexicon.is(word.lemma(), "TRACE")
                || lexicon.is(word.lemma(), "CREDIT")
                || lexicon.is(word.lemma(), "SUSPECT"));
    return noun && (predicate || calling)
        || noun
            && row.get(at + 1).isMention()
            && (lexicon.is(word.lemma(), "CITE"))
            && !row.get(at - 1).lower().equals("the")
            && row.subList(at, row.size()).stream().anyMatch(cell -> cell.lower().equals("as"));
  }

  /**
   * Whether a verb is the first behind a relative pronoun: that of a clause within the sentence.
   */
  private static boolean isRelative(List<Word> tagged, int verb) {
    for (int at = verb - 1; at >= Math.max(0, verb - RELATIVE); at--) {
      if (tagged.get(at).tag().equals("WP") || tagged.get(at).tag().equals("WDT")) {
        return true;
      }
      if (isFinite(tagged.get(at).tag()) && !tagged.get(at).tag().equals("MD")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isFinite(String tag) {
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
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
    return governed(plain(cells.subList(0, comma)), plain(cells.subList(comma + 1, cells.size())));
  }

  /** The tree, parsed without the endings of bare possessives, which then hang on their names. */
  private Tree plain(List<Cell> cells) {
    List<Integer> shown =
        IntStream.range(0, cells.size())
            .filter(at -> !isBarePossessive(cells, at) && !isInAside(cells, at))
            .boxed()
            .toList();
    Tree tree = toolkit.parse(masked(shown.stream().map(cells::get).toList()));
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

  private static List<Word> masked(List<Cell> cells) {
    Map<String, Integer> used = new HashMap<>();
    List<Word> words = new ArrayList<>(cells.size());
    for (Cell cell : cells) {
      String text = cell.text();
      if (cell.isMention()) {
        List<String> masks = MASKS.getOrDefault(cell.slot(), List.of("Linux"));
        text = masks.get((used.merge(cell.slot(), 1, Integer::sum) - 1) % masks.size());
      }
      words.add(new Word(cell.start(), cell.end(), text, cell.tag(), cell.lemma(), "O"));
    }
    return words;
  }

  private static boolean needsThat(List<Cell> before, List<Cell> row, List<Word> tagged, int at) {
    if (at == 0 || before.isEmpty()) {
      return false;
    }
    int told = toldWhom(before);
    Cell verb = told < 0 ? before.getLast() : before.get(told);
    Lexicon lexicon = Lexicon.shipped();
    boolean saying =
        verb.isVerb()
            && (told >= 0 || !lexicon.is(verb, "INFORM"))
            && (lexicon.is(verb, "SAY")
                || lexicon.is(verb, "THINK")
                || lexicon.is(verb, "CONFIRM")
                || lexicon.is(verb, "DENY"))
            && !verb.tag().equals("VBN");
    String tag = tagged.get(at).tag();
    boolean subject =
        row.get(at).isMention()
            || tag.equals("PRP")
            || tag.equals("DT") && !row.get(at).lower().equals("that");
    return saying && subject && hasFiniteVerb(tagged, at);
  }

  /** The verb of "told me", "informed O", where whoever is told stands last; -1 for none. */
  private static int toldWhom(List<Cell> before) {
    Cell last = before.getLast();
    boolean whom = last.isMention() || last.tag().equals("PRP");
    int at = before.size() - 2;
    if (at >= 0 && before.get(at).tag().equals("DT")) {
      at--;
    }
    boolean told =
        whom
            && at >= 0
            && before.get(at).isVerb()
            && Lexicon.shipped().is(before.get(at), "INFORM");
    return told ? at : -1;
  }

  private static boolean hasFiniteVerb(List<Word> tagged, int from) {
    for (int at = from + 1; at < Math.min(tagged.size(), from + CLAUSE); at++) {
      String tag = tagged.get(at).tag();
      if (isFinite(tag)) {
        return true;
      }
      if (tag.equals(",") || tag.equals(".") || tag.equals(":") || tag.equals("CC")) {
        return false;
      }
    }
    return false;
  }
}
