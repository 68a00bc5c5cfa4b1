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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the unknown names of one document: runs of capitalised words, codenames with joints or
 * digits, words in quotation marks. Ordinary words in lower case come apart from the others,
 * because only their context can make them names.
 */
final class Candidates {

  private static final Set<String> QUOTES =
      Set.of("\"", "“", "”", "``", "''", "'", "‘", "’", "「", "」");

  private static final Set<String> NOT_BARE_BEFORE =
      Set.of("DT", "JJ", "PRP$", "CD", "NN", "POS", "JJR", "JJS", "WP$", "PDT");

  private final WordRuns runs;
  private final Map<String, Candidate> named = new LinkedHashMap<>();
  private final Map<String, Candidate> ordinary = new LinkedHashMap<>();
  private final Map<String, Candidate> initial = new LinkedHashMap<>();

  Candidates(String text, List<Span> known) {
    this.runs = new WordRuns(text, known);
  }

  /** Capitalised or coded names, in order of appearance. */
  Collection<Candidate> named() {
    return named.values();
  }

  /** Words in lower case that may be names, in order of appearance. */
  Collection<Candidate> ordinary() {
    return ordinary.values();
  }

  /**
   * Single words that have their capital from the beginning of a sentence and are not tagged as
   * names: only what is known from elsewhere makes them names.
   */
  Collection<Candidate> initial() {
    return initial.values();
  }

  void collect(List<Passage> passages) {
    passages.forEach(this::collect);
    initial.values().removeIf(this::isNamedElsewhere);
  }

  private boolean isNamedElsewhere(Candidate word) {
    Candidate name = named(word.surface);
    if (name != null) {
      name.places.addAll(word.places);
    }
    return name != null;
  }

  private void collect(Passage passage) {
    List<Word> words = passage.words();
    int at = 0;
    while (at < words.size()) {
      at = Math.max(at + 1, collectAt(words, at));
    }
  }

  /** Collects what begins at a word and says where to go on. */
  private int collectAt(List<Word> words, int at) {
    if (runs.isKnown(words.get(at))) {
      return at + 1;
    }
    int run = runs.capitalised(words, at);
    if (run > at) {
      addRun(words, at, run);
      return run;
    }
    int chunk = runs.chunk(words, at);
    String surface = runs.surface(words, at, chunk);
    if (chunk > at + 1 || NameShape.isCode(surface)) {
      addCode(words, at, chunk, surface);
      return chunk;
    }
    addOrdinary(words, at);
    return at + 1;
  }

  private void addRun(List<Word> words, int from, int to) {
    int begin = nameBegin(words, from, to);
    if (begin == to || isNoName(words, begin, to)) {
      return;
    }
    if (begin == 0 && to == 1 && !isName(words.getFirst())) {
      add(initial, words, begin, to);
    } else {
      Candidate candidate = add(named, words, begin, to);
      candidate.addPlace(begin == 0 && to == 1);
      ShapeEvidence.ofRun(candidate, words, begin, to);
    }
  }

  /** Titles, weekdays, compounds and counts before a name are no part of it. */
  private int nameBegin(List<Word> words, int from, int to) {
    int chunk = runs.chunk(words, from);
    boolean compound =
        chunk > from + 1
            && !NameShape.hasDigit(runs.surface(words, from, chunk))
            && ShapeEvidence.isCompound(words, from, chunk);
    int begin = compound ? Math.min(chunk, to) : from;
    if (isInstitution(words, begin, to)) {
      return begin;
    }
    while (begin < to && isTitleWord(words, begin, to) && !isNamedAfter(words, begin, to)) {
      begin++;
    }
    while (begin > from && begin + 1 < to && isCount(words.get(begin))) {
      begin++;
    }
    return begin;
  }

  /** "American Mathematical Society", "University of Lund": the tagger sees one name throughout. */
  private static boolean isInstitution(List<Word> words, int from, int to) {
    List<Word> run = words.subList(from, to);
    return run.size() > 1
        && run.stream().allMatch(WordRuns::isOrganisation)
        && run.stream()
            .anyMatch(word -> WordRuns.isInstitution(word.text().toLowerCase(Locale.ROOT)));
  }

  /** "Ashby Still 2", "Qwen Draft": behind its maker even a common word may be a name. */
  private boolean isNamedAfter(List<Word> words, int at, int to) {
    Word word = words.get(at);
    String lower = word.text().toLowerCase(Locale.ROOT);
    Lexicon lexicon = Lexicon.shipped();
    boolean versioned = at + 1 < to && runs.isVersioned(words, at, at + 1);
    boolean common =
        Stream.of("FUNCTION", "JOB", "TEAM", "COMPANY", "MODEL", "NUMBERED", "SPOKES", "ANALYST")
            .anyMatch(name -> lexicon.is(lower, name));
    boolean alone = to - at == 1 && (WordRuns.isNumeral(word.text()) || !common);
    return (versioned || alone) && runs.isOntoKnown(word);
  }

  private boolean isNoName(List<Word> words, int from, int to) {
    boolean single = to - from == 1;
    String lower = words.get(from).text().toLowerCase(Locale.ROOT);
    return single && Lexicon.shipped().inAnyClass(lower) && !isNamedAfter(words, from, to)
        || GenericWords.shipped().cover(words.subList(from, to))
        || isNumbered(words, from, to);
  }

  /** "In 2025 X": the year is no part of the name. */
  private static boolean isCount(Word word) {
    return word.text().chars().allMatch(Character::isDigit);
  }

  private boolean isTitleWord(List<Word> words, int at, int to) {
    String lower = words.get(at).text().toLowerCase(Locale.ROOT);
    Lexicon lexicon = Lexicon.shipped();
    boolean leads =
        to - at > 1
            && (lexicon.is(lower, "JOB")
                || lexicon.is(lower, "COMPANY") && !lower.equals("studio"));
    return GenericWords.shipped().leads(lower)
        || lexicon.is(lower, "FUNCTION")
        || leads
        || (at == 0
            && to - at > 1
            && runs.chunk(words, at) == 1
            && words.get(at).tag().matches("RB|VB.?|IN"));
  }

  private static boolean isName(Word word) {
    return word.tag().startsWith("NNP")
        || word.tag().equals("FW")
        || !word.name().equals("O")
        || word.text().chars().skip(1).anyMatch(Character::isUpperCase);
  }

  /** "Week 11", "No. 2": numbered things that are no models. */
  private static boolean isNumbered(List<Word> words, int from, int to) {
    return to - from > 1
        && Lexicon.shipped().is(words.get(to - 2).text().toLowerCase(Locale.ROOT), "NUMBERED")
        && isNumber(words.get(to - 1).text());
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0))
        || NameShape.isLetter(word)
        || WordRuns.isNumeral(word);
  }

  private void addCode(List<Word> words, int from, int to, String surface) {
    if (NameShape.isCode(surface)
        && surface.length() >= 3
        && surface.length() <= WordRuns.LONGEST
        && (NameShape.hasDigit(surface)
            || surface.indexOf('/') > 0
            || isQuoted(words, from, to)
            || !ShapeEvidence.isCompound(words, from, to))) {
      boolean bare = isBare(words, from, to);
      ShapeEvidence.ofCode(add(named, words, from, to), words.get(to - 1), bare);
    }
  }

  private void addOrdinary(List<Word> words, int at) {
    Word word = words.get(at);
    String lower = word.text().toLowerCase(Locale.ROOT);
    boolean letters =
        word.text().length() >= 3 && word.text().chars().allMatch(Character::isLetter);
    boolean quoted = isQuoted(words, at, at + 1);
    if (letters
        && !Lexicon.shipped().inAnyClass(lower)
        && !GenericWords.shipped().leads(lower)
        && !GenericWords.shipped().cover(words.subList(at, at + 1))
        && (word.tag().startsWith("NN") || word.tag().equals("FW") || quoted)
        && !lower.equals(word.lemma() + "s")
        && (quoted || isBare(words, at, at + 1))) {
      add(ordinary, words, at, at + 1);
    }
  }

  /** No article, adjective or number before and no noun behind: used as names are. */
  private boolean isBare(List<Word> words, int from, int to) {
    boolean before =
        from == 0
            || !NOT_BARE_BEFORE.contains(words.get(from - 1).tag())
            || runs.isKnown(words.get(from - 1))
            || Lexicon.shipped().is(words.get(from - 1).lemma(), "MODEL");
    boolean behind =
        to == words.size()
            || !words.get(to).tag().startsWith("NN")
            || !Character.isLetter(words.get(to).text().charAt(0))
            || runs.isKnown(words.get(to));
    return before && behind;
  }

  private static boolean isQuoted(List<Word> words, int from, int to) {
    return from > 0
        && to < words.size()
        && QUOTES.contains(words.get(from - 1).text())
        && QUOTES.contains(words.get(to).text());
  }

  private Candidate add(Map<String, Candidate> group, List<Word> words, int from, int to) {
    String whole = runs.surface(words, from, to);
    String surface = WordRuns.isAbbreviated(whole) ? whole.substring(0, whole.length() - 1) : whole;
    Candidate candidate =
        group.computeIfAbsent(NameShape.key(surface), _ -> new Candidate(surface));
    int start = words.get(from).start();
    candidate.places.add(new Span(start, start + surface.length(), EntityType.MODEL, surface, 0));
    return candidate;
  }

  /** The capitalised or coded name of this spelling, if the document has it. */
  @Nullable Candidate named(String surface) {
    return named.get(NameShape.key(surface));
  }
}
