// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Word;
import java.util.List;
import java.util.Locale;

/** Where an unknown name that begins at a word ends, by its spelling alone. */
final class WordRuns {

  /** No name is longer. */
  static final int LONGEST = 60;

  private final String text;
  private final List<Span> known;

  /**
   * @param known names that need no discovery, by position; a run ends before them
   */
  WordRuns(String text, List<Span> known) {
    this.text = text;
    this.known = known;
  }

  String surface(List<Word> words, int from, int to) {
    return text.substring(words.get(from).start(), words.get(to - 1).end());
  }

  /** One past the last word of a run of capitalised words, with versions and "&amp;" inside. */
  int capitalised(List<Word> words, int from) {
    int at = from;
    while (at < words.size() && !isKnown(words.get(at))) {
      int chunk = chunk(words, at);
      String surface = surface(words, at, chunk);
      boolean inside =
          at > from
              && (isVersion(surface)
                  || NameShape.isLetter(surface)
                  || surface.equals("&")
                      && chunk < words.size()
                      && isCapital(words.get(chunk).text()));
      boolean fits =
          isCapital(surface) && (!isCalendar(surface) || beginsOrganisation(words, at))
              || inside
              || isParticle(words, from, at)
              || isInsideOrganisation(words, from, at);
      if (!fits || surface.length() > LONGEST || at > from && endsBefore(words, from, at, chunk)) {
        break;
      }
      if (isAbbreviated(surface)) {
        return chunk;
      }
      at = chunk;
    }
    return at;
  }

  /** Whether what begins at a word cannot go on with the run before it. */
  private boolean endsBefore(List<Word> words, int from, int at, int chunk) {
    String surface = surface(words, at, chunk);
    boolean function =
        Lexicon.shipped().is(surface.toLowerCase(Locale.ROOT), "FUNCTION")
            && !isNumeral(surface)
            && !isVersioned(words, at, chunk)
            && !isParticle(words, from, at)
            && !isInsideOrganisation(words, from, at);
    return function || changesScript(words, at);
  }

  /** "Lantern Nine": a number in letters, with a capital. */
  static boolean isNumeral(String surface) {
    return isTitleCase(surface)
        && GenericWords.shipped().isNumeral(surface.toLowerCase(Locale.ROOT));
  }

  /** "Still 2": even a small word is a part of a name with its capital and a version behind. */
  boolean isVersioned(List<Word> words, int at, int chunk) {
    return chunk < words.size()
        && isTitleCase(words.get(at).text())
        && words.get(chunk).start() == words.get(chunk - 1).end() + 1
        && isVersion(surface(words, chunk, chunk(words, chunk)));
  }

  private static boolean isTitleCase(String surface) {
    return surface.length() > 1
        && Character.isUpperCase(surface.charAt(0))
        && surface.chars().skip(1).allMatch(Character::isLowerCase);
  }

  /** "Lantern-R." at the end of a sentence, which the splitter takes for an abbreviation. */
  static boolean isAbbreviated(String surface) {
    int end = surface.length() - 1;
    return end > 2
        && surface.charAt(end) == '.'
        && Character.isUpperCase(surface.charAt(end - 1))
        && "- ".indexOf(surface.charAt(end - 2)) >= 0;
  }

  /** "Ashby Draft": whether the run is written directly behind a company or a family. */
  boolean isOntoKnown(Word word) {
    int before = word.start() - 1;
    int next = firstEndingAfter(before);
    return before > 0
        && next > 0
        && text.charAt(before) == ' '
        && known.get(next - 1).end() == before
        && isNaming(known.get(next - 1).type());
  }

  private static boolean isNaming(EntityType type) {
    return type == EntityType.ORG || type == EntityType.MODEL || type == EntityType.MODEL_FAMILY;
  }

  /** "Rafael de Sousa", "Gazette du Port": small words inside foreign names. */
  private boolean isParticle(List<Word> words, int from, int at) {
    return at > from
        && at + 1 < words.size()
        && GenericWords.shipped().isParticle(words.get(at).text())
        && isCapital(words.get(at + 1).text())
        && !isKnown(words.get(at + 1));
  }

  /**
   * "Academy of Arts and Sciences", "Association for the Advancement of Science": small words that
   * the name tagger takes for a part of an institution's name.
   */
  private static boolean isInsideOrganisation(List<Word> words, int from, int at) {
    return at > from
        && at + 1 < words.size()
        && GenericWords.shipped().isInside(words.get(at).text())
        && words.subList(at - 1, at + 2).stream().allMatch(WordRuns::isOrganisation)
        && words.subList(from, at).stream()
            .anyMatch(word -> isInstitution(word.text().toLowerCase(Locale.ROOT)));
  }

  static boolean isInstitution(String lower) {
    return Lexicon.shipped().is(lower, "INSTITUTION");
  }

  /** "American Mathematical Society": an origin that the tagger takes for a part of the name. */
  private static boolean beginsOrganisation(List<Word> words, int at) {
    return at + 1 < words.size()
        && isOrganisation(words.get(at))
        && isOrganisation(words.get(at + 1))
        && isCapital(words.get(at + 1).text());
  }

  static boolean isOrganisation(Word word) {
    return word.name().equals("ORGANIZATION");
  }

  /** A Chinese name and a Latin one beside it are two. */
  private static boolean changesScript(List<Word> words, int at) {
    return isHan(words.get(at).text().charAt(0)) != isHan(words.get(at - 1).text().charAt(0));
  }

  private static boolean isCalendar(String surface) {
    String lower = surface.toLowerCase(Locale.ROOT);
    return GenericWords.shipped()
        .leads(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
  }

  static boolean isCapital(String surface) {
    return Character.isUpperCase(surface.charAt(0)) && surface.length() > 1
        || isHan(surface.charAt(0));
  }

  static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isVersion(String surface) {
    return surface.length() <= 8
        && Character.isDigit(surface.charAt(0))
        && surface.chars().noneMatch(c -> "%,-:/".indexOf(c) >= 0);
  }

  /** One past the last word of a chunk written without blanks: "salt", "-", "flat". */
  int chunk(List<Word> words, int from) {
    int at = isNamespace(words, from) ? from + 3 : from + 1;
    while (at < words.size()
        && words.get(at).start() == words.get(at - 1).end()
        && isJoined(words, at)) {
      at++;
    }
    return at;
  }

  /** "stealth/" before a name that a catalogue lists so. */
  private static boolean isNamespace(List<Word> words, int at) {
    return at + 2 < words.size()
        && GenericWords.shipped().isNamespace(words.get(at).text())
        && words.get(at + 1).text().equals("/")
        && words.get(at + 1).start() == words.get(at).end()
        && words.get(at + 2).start() == words.get(at + 1).end()
        && Character.isLetterOrDigit(words.get(at + 2).text().charAt(0));
  }

  private static boolean isJoined(List<Word> words, int at) {
    String word = words.get(at).text();
    if (word.length() > 1 && isJoint(word.charAt(0)) && Character.isLetterOrDigit(word.charAt(1))) {
      return true;
    }
    boolean joint = word.length() == 1 && isJoint(word.charAt(0));
    String before = words.get(at - 1).text();
    boolean follows = before.length() == 1 && isJoint(before.charAt(0));
    return joint
            && at + 1 < words.size()
            && words.get(at + 1).start() == words.get(at).end()
            && Character.isLetterOrDigit(words.get(at + 1).text().charAt(0))
        || follows && Character.isLetterOrDigit(word.charAt(0));
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '_';
  }

  boolean isKnown(Word word) {
    int at = firstEndingAfter(word.start());
    return at < known.size() && known.get(at).start() < word.end();
  }

  private int firstEndingAfter(int place) {
    int low = 0;
    int high = known.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (known.get(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
