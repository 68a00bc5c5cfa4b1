// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Word;
import java.util.List;
import java.util.Locale;

/**
 * What the spelling of an unknown name, its place among the tags and the name tagger's label say
 * about it, before any context is looked at. The weights were set by hand.
 */
final class ShapeEvidence {

  private static final double JOINED_NUMBER = 3.0;
  private static final double UNDERSCORE = 2.0;
  private static final double VERSION_LIKE = 1.8;
  private static final double NOUNS = 1.4;
  private static final double WEAK = 1.0;
  private static final double NOT_BARE = 0.4;

  private ShapeEvidence() {}

  /** For a run of capitalised words that has just been added to the candidate. */
  static void ofRun(Candidate candidate, List<Word> words, int from, int to) {
    ofLabel(candidate, words, from, to);
    if (candidate.places.size() > 1) {
      return;
    }
    String last = words.get(to - 1).text().toLowerCase(Locale.ROOT);
    if (to - from > 1 && Lexicon.shipped().is(last, "ORGSUFFIX")) {
      candidate.add("ORG", 2);
    }
    if (NameShape.hasVersion(candidate.surface)) {
      boolean codename = Lexicon.shipped().is(lastPart(candidate.surface), "CODENAME");
      candidate.add("MODEL", codename ? 3 : NameShape.hasDigit(candidate.surface) ? 2 : 1);
    } else if (to - from > 1 && NameShape.isCode(candidate.surface)) {
      candidate.add("MODEL", WEAK);
    }
    if (to - from > 1 && isOutlet(words, from, to)) {
      candidate.add("ORG", 2);
    }
  }

  private static String lastPart(String name) {
    int cut =
        Math.max(name.lastIndexOf(' '), Math.max(name.lastIndexOf('-'), name.lastIndexOf('_')));
    return name.substring(cut + 1).toLowerCase(Locale.ROOT);
  }

  /** "Harbour Gazette", "La Gazette du Port". */
  private static boolean isOutlet(List<Word> words, int from, int to) {
    return words.subList(from, to).stream()
        .anyMatch(word -> Lexicon.shipped().is(word.text().toLowerCase(Locale.ROOT), "OUTLETWORD"));
  }

  private static String firstPart(String name) {
    int cut = name.indexOf('-');
    return (cut < 0 ? name : name.substring(0, cut)).toLowerCase(Locale.ROOT);
  }

  /** The tagger sees newspaper names well and codenames badly: a label alone decides little. */
  private static void ofLabel(Candidate candidate, List<Word> words, int from, int to) {
    String label = words.get(to - 1).name();
    if (label.equals("O")) {
      label = words.get(from).name();
    }
    boolean given = GivenNames.shipped().begins(candidate.surface);
    boolean several = to - from > 1;
    candidate.see(view(label));
    switch (label) {
      case "PERSON" -> candidate.label("PERSON", given ? several ? 1.6 : 1.4 : several ? 1.1 : 0.6);
      case "ORGANIZATION" -> candidate.label("ORG", 1.5);
      case "LOCATION" -> {
        candidate.label("ORG", -0.5);
        candidate.label("MODEL", -0.5);
      }
      default -> {
        if (given && several) {
          candidate.label("PERSON", 0.8);
        }
      }
    }
  }

  private static String view(String label) {
    return switch (label) {
      case "ORGANIZATION" -> "ORG";
      case "LOCATION" -> "PLACE";
      default -> label;
    };
  }

  /** For a name with joints or digits that has just been added to the candidate. */
  static void ofCode(Candidate candidate, Word last, boolean bare) {
    String surface = candidate.surface;
    switch (candidate.places.size()) {
      case 1 -> candidate.add("MODEL", codeWeight(surface, last, bare));
      case 2 -> candidate.add("MODEL", bare ? 0.5 : 0.2);
      case 3 -> candidate.add("MODEL", bare ? 0.3 : 0.1);
      default -> {}
    }
  }

  private static double codeWeight(String surface, Word last, boolean bare) {
    boolean joined = surface.indexOf('-') > 0 || surface.indexOf('_') > 0;
    if (surface.indexOf('/') > 0) {
      return JOINED_NUMBER;
    }
    if (NameShape.hasDigit(surface)) {
      return joined ? JOINED_NUMBER : WEAK;
    }
    if (surface.indexOf('_') > 0) {
      return UNDERSCORE;
    }
    if (!bare) {
      return NOT_BARE;
    }
    String part = lastPart(surface);
    boolean version = part.length() == 1 || Lexicon.shipped().is(part, "VERSIONWORD");
    return version
        ? VERSION_LIKE
        : last.tag().equals("NN") || last.tag().startsWith("NNP") ? NOUNS : WEAK;
  }

  private static char lastPart(List<Word> words, int to) {
    String last = words.get(to - 1).text();
    int cut = last.lastIndexOf('-');
    return last.charAt(cut + 1 < last.length() ? cut + 1 : 0);
  }

  /** "fine-tuned", "up-to-date": joined words that end or begin as no name does. */
  static boolean isCompound(List<Word> words, int from, int to) {
    Lexicon lexicon = Lexicon.shipped();
    Word last = words.get(to - 1);
    boolean phrase =
        words.subList(from + 1, to).stream()
            .filter(word -> word.text().length() > 1)
            .anyMatch(word -> lexicon.is(word.text().toLowerCase(Locale.ROOT), "FUNCTION"));
    return phrase
        || to - from == 1 && last.tag().startsWith("JJ")
        || GenericWords.shipped().joins(firstPart(words.get(from).text()))
        || last.tag().matches("VB[DGN]") && Character.isLowerCase(lastPart(words, to))
        || last.text().endsWith("ed") && Character.isLowerCase(lastPart(words, to))
        || GenericWords.shipped().joins(lastPart(last.text()));
  }
}
