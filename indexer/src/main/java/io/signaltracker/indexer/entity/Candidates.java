// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Word;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Collects the unknown names of one document: runs of capitalised words, codenames with joints or
 * digits, words in quotation marks. Ordinary words in lower case come apart from the others,
 * because only their context can make them names.
 */
final class Candidates {

  private static final int LONGEST = 60;
  private static final Set<String> CALENDAR =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "new",
          "chinese",
          "american",
          "european",
          "french",
          "german");
  private static final Set<String> NOT_BARE_BEFORE =
      Set.of("DT", "JJ", "PRP$", "CD", "NN", "POS", "JJR", "JJS", "WP$", "PDT");
  private static final Set<String> QUOTES =
      Set.of("\"", "“", "”", "``", "''", "'", "‘", "’", "「", "」");

  private final String text;
  private final List<Span> known;
  private final Map<String, Candidate> named = new LinkedHashMap<>();
  private final Map<String, Candidate> ordinary = new LinkedHashMap<>();

  Candidates(String text, List<Span> known) {
    this.text = text;
    this.known = known;
  }

  /** Capitalised or coded names, in order of appearance. */
  Collection<Candidate> named() {
    return named.values();
  }

  /** Words in lower case that may be names, in order of appearance. */
  Collection<Candidate> ordinary() {
    return ordinary.values();
  }

  void collect(Passage passage) {
    List<Word> words = passage.words();
    int at = 0;
    while (at < words.size()) {
      at = Math.max(at + 1, collectAt(words, at));
    }
  }

  /** Collects what begins at a word and says where to go on. */
  private int collectAt(List<Word> words, int at) {
    if (isKnown(words.get(at))) {
      return at + 1;
    }
    int run = runEnd(words, at);
    if (run > at) {
      return addRun(words, at, run);
    }
    int chunk = chunkEnd(words, at);
    String surface = surface(words, at, chunk);
    if (chunk > at + 1 || NameShape.isCode(surface)) {
      addCode(words, at, chunk, surface);
      return chunk;
    }
    addOrdinary(words, at);
    return at + 1;
  }

  private int addRun(List<Word> words, int from, int to) {
    int begin = from;
    while (begin < to && isTitleWord(words, begin, to)) {
      begin++;
    }
    while (begin > from && begin + 1 < to && isCount(words.get(begin))) {
      begin++;
    }
    if (begin == to) {
      return to;
    }
    boolean single = to - begin == 1;
    boolean classWord =
        single && Lexicon.shipped().inAnyClass(words.get(begin).text().toLowerCase(Locale.ROOT));
    if (classWord
        || GenericWords.shipped().cover(words.subList(begin, to))
        || isNumbered(words, begin, to)
        || single && begin == 0 && !isName(words.get(begin))) {
      return to;
    }
    Candidate candidate = add(named, words, begin, to);
    addLabels(candidate, words, begin, to);
    return to;
  }

  /** "In 2025 X": the year is no part of the name. */
  private static boolean isCount(Word word) {
    return word.text().chars().allMatch(Character::isDigit);
  }

  private static boolean isTitleWord(List<Word> words, int at, int to) {
    String lower = words.get(at).text().toLowerCase(Locale.ROOT);
    Lexicon lexicon = Lexicon.shipped();
    boolean leads =
        to - at > 1
            && (lexicon.is(lower, "JOB")
                || lexicon.is(lower, "COMPANY") && !lower.equals("studio"));
    return CALENDAR.contains(lower)
        || lexicon.is(lower, "FUNCTION")
        || leads
        || (at == 0 && to - at > 1 && words.get(at).tag().matches("RB|VB.?|IN"));
  }

  private static boolean isName(Word word) {
    return word.tag().startsWith("NNP") || !word.name().equals("O") || word.tag().equals("FW");
  }

  private void addLabels(Candidate candidate, List<Word> words, int from, int to) {
    int length = to - from;
    String label = words.get(to - 1).name();
    if (label.equals("O")) {
      label = words.get(from).name();
    }
    switch (label) {
      case "PERSON" -> candidate.add("PERSON", length > 1 ? 1.5 : 0.9);
      case "ORGANIZATION" -> candidate.add("ORG", 1.5);
      case "LOCATION" -> {
        candidate.add("ORG", -1);
        candidate.add("MODEL", -1);
      }
      default -> {}
    }
    if (length > 1
        && Lexicon.shipped().is(words.get(to - 1).text().toLowerCase(Locale.ROOT), "ORGSUFFIX")) {
      candidate.add("ORG", 2);
    }
    if (candidate.places.size() == 1 && NameShape.hasVersion(candidate.surface)) {
      candidate.add(
          "MODEL", isCodename(candidate) ? 3 : NameShape.hasDigit(candidate.surface) ? 2 : 1);
    }
  }

  /** Codenames end in "Alpha" and the like more often than anything else does. */
  private static boolean isCodename(Candidate candidate) {
    String name = candidate.surface.toLowerCase(Locale.ROOT);
    return Lexicon.shipped().is(name.substring(name.lastIndexOf(' ') + 1), "CODENAME");
  }

  private void addCode(List<Word> words, int from, int to, String surface) {
    if (!NameShape.isCode(surface) || surface.length() < 3 || surface.length() > LONGEST) {
      return;
    }
    boolean digit = NameShape.hasDigit(surface);
    if (!digit && !isBare(words, from, to)) {
      return;
    }
    if (!digit && isCompound(words, from, to)) {
      return;
    }
    Candidate candidate = add(named, words, from, to);
    if (candidate.places.size() == 1) {
      candidate.add("MODEL", codeWeight(surface, digit));
    } else if (candidate.places.size() == 2) {
      candidate.add("MODEL", 0.5);
    }
  }

  /** How much the shape of a joined or numbered name says by itself. */
  private static double codeWeight(String surface, boolean digit) {
    boolean joined = surface.indexOf('-') > 0 || surface.indexOf('_') > 0;
    if (digit) {
      return joined ? 3.0 : 1.0;
    }
    String last =
        surface.substring(Math.max(surface.lastIndexOf('-'), surface.lastIndexOf('_')) + 1);
    boolean version =
        last.length() == 1 || Lexicon.shipped().is(last.toLowerCase(Locale.ROOT), "VERSIONWORD");
    return version ? 1.8 : 1.0;
  }

  /** "fine-tuned", "up-to-date": joined words that end or begin as no name does. */
  private static boolean isCompound(List<Word> words, int from, int to) {
    String first = words.get(from).text().toLowerCase(Locale.ROOT);
    Word last = words.get(to - 1);
    Lexicon lexicon = Lexicon.shipped();
    boolean phrase =
        words.subList(Math.min(from + 1, to), Math.max(from + 1, to - 1)).stream()
            .anyMatch(word -> lexicon.is(word.text().toLowerCase(Locale.ROOT), "FUNCTION"));
    return phrase
        || lexicon.is(last.text().toLowerCase(Locale.ROOT), "FUNCTION")
        || last.tag().startsWith("VB")
        || last.text().endsWith("ed")
        || lexicon.is(first, "FUNCTION")
        || Set.of(
                "re", "pre", "non", "co", "self", "well", "open", "start", "e", "multi", "anti",
                "mid")
            .contains(first);
  }

  private void addOrdinary(List<Word> words, int at) {
    Word word = words.get(at);
    String lower = word.text().toLowerCase(Locale.ROOT);
    boolean letters =
        word.text().length() >= 3 && word.text().chars().allMatch(Character::isLetter);
    if (letters
        && !Lexicon.shipped().inAnyClass(lower)
        && !CALENDAR.contains(lower)
        && (word.tag().startsWith("NN") || word.tag().equals("FW") || isQuoted(words, at))
        && !lower.equals(word.lemma() + "s")
        && (isQuoted(words, at) || isBare(words, at, at + 1))) {
      add(ordinary, words, at, at + 1);
    }
  }

  private static boolean isQuoted(List<Word> words, int at) {
    return at > 0
        && at + 1 < words.size()
        && QUOTES.contains(words.get(at - 1).text())
        && QUOTES.contains(words.get(at + 1).text());
  }

  /** No article, adjective or number before and no noun behind: used as names are. */
  private static boolean isBare(List<Word> words, int from, int to) {
    boolean before = from == 0 || !NOT_BARE_BEFORE.contains(words.get(from - 1).tag());
    boolean behind =
        to == words.size()
            || !words.get(to).tag().startsWith("NN")
            || !Character.isLetter(words.get(to).text().charAt(0));
    return before && behind;
  }

  private Candidate add(Map<String, Candidate> group, List<Word> words, int from, int to) {
    String surface = surface(words, from, to);
    Candidate candidate =
        group.computeIfAbsent(NameShape.key(surface), _ -> new Candidate(surface));
    candidate.places.add(
        new Span(words.get(from).start(), words.get(to - 1).end(), EntityType.MODEL, surface, 0));
    return candidate;
  }

  private String surface(List<Word> words, int from, int to) {
    return text.substring(words.get(from).start(), words.get(to - 1).end());
  }

  /** One past the last word of a run of capitalised words, with versions and "&amp;" inside. */
  private int runEnd(List<Word> words, int from) {
    int at = from;
    while (at < words.size() && !isKnown(words.get(at))) {
      int chunk = chunkEnd(words, at);
      String surface = surface(words, at, chunk);
      boolean fits =
          isCapital(surface) && !isCalendar(surface)
              || at > from
                  && (isVersion(surface)
                      || surface.equals("&")
                          && chunk < words.size()
                          && isCapital(words.get(chunk).text()));
      if (!fits
          || surface.length() > LONGEST
          || at > from && Lexicon.shipped().is(surface.toLowerCase(Locale.ROOT), "FUNCTION")) {
        break;
      }
      at = chunk;
    }
    return at;
  }

  private static boolean isCalendar(String surface) {
    String lower = surface.toLowerCase(Locale.ROOT);
    return CALENDAR.contains(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
  }

  /** "Week 11", "No. 2": numbered things that are no models. */
  private static boolean isNumbered(List<Word> words, int from, int to) {
    return to - from > 1
        && Lexicon.shipped().is(words.get(to - 2).text().toLowerCase(Locale.ROOT), "NUMBERED")
        && Character.isDigit(words.get(to - 1).text().charAt(0));
  }

  private static boolean isCapital(String surface) {
    return Character.isUpperCase(surface.charAt(0)) && surface.length() > 1
        || isHan(surface.charAt(0));
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isVersion(String surface) {
    char first = surface.charAt(0);
    return surface.length() <= 8
        && Character.isDigit(first)
        && surface.chars().noneMatch(c -> "%,-:/".indexOf(c) >= 0);
  }

  /** One past the last word of a chunk written without blanks: "salt", "-", "flat". */
  private static int chunkEnd(List<Word> words, int from) {
    int at = from + 1;
    while (at < words.size()
        && words.get(at).start() == words.get(at - 1).end()
        && isJoined(words, at)) {
      at++;
    }
    return at;
  }

  private static boolean isJoined(List<Word> words, int at) {
    String text = words.get(at).text();
    if (text.length() > 1
        && (text.charAt(0) == '-' || text.charAt(0) == '_')
        && Character.isLetterOrDigit(text.charAt(1))) {
      return true;
    }
    boolean joint = text.equals("-") || text.equals("_");
    boolean follows =
        at > 0 && (words.get(at - 1).text().equals("-") || words.get(at - 1).text().equals("_"));
    return joint
            && at + 1 < words.size()
            && words.get(at + 1).start() == words.get(at).end()
            && Character.isLetterOrDigit(words.get(at + 1).text().charAt(0))
        || follows && Character.isLetterOrDigit(text.charAt(0));
  }

  private boolean isKnown(Word word) {
    int low = 0;
    int high = known.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (known.get(middle).end() <= word.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < known.size() && known.get(low).start() < word.end();
  }
}
