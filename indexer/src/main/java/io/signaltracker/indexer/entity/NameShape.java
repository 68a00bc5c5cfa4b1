// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the spelling of a name says, without its context. */
final class NameShape {

  private NameShape() {}

  /**
   * What two spellings have in common: case, hyphens, underscores and blanks folded away, and what
   * a catalogue writes before a slash.
   */
  static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = name.lastIndexOf('/') + 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != ' ' && c != '-' && c != '_') {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }

  /** Same letters in the same case; hyphen, underscore and blank count as one. */
  static boolean sameButJoints(String name, String surface) {
    return joints(name).equals(joints(surface));
  }

  private static String joints(String name) {
    return name.replace('-', ' ').replace('_', ' ');
  }

  /**
   * The name without its version or generic last part ("Quasar" of "Quasar Alpha", "Puffin" of
   * "Puffin-2B"); empty where there is none.
   */
  static String stem(String name) {
    int cut =
        Math.max(name.lastIndexOf(' '), Math.max(name.lastIndexOf('-'), name.lastIndexOf('_')));
    if (cut < 3) {
      return "";
    }
    String last = name.substring(cut + 1).toLowerCase(Locale.ROOT);
    String first = name.substring(0, cut);
    boolean version =
        last.chars().anyMatch(Character::isDigit)
            || Lexicon.shipped().is(last, "VERSIONWORD")
            || name.charAt(cut) == ' ' && isLetter(name.substring(cut + 1));
    if (!version) {
      return "";
    }
    String shorter = stem(first);
    return shorter.isEmpty() ? first : shorter;
  }

  /**
   * What a name may be shortened to, two forms at most: its stem, or what stands before a company's
   * "Labs" or "Systems"; and the first of three or more words.
   */
  static List<String> shortForms(String name) {
    List<String> forms = new ArrayList<>(2);
    String version = stem(name);
    String stem = version.isEmpty() ? withoutSuffix(name) : version;
    if (canStand(stem)) {
      forms.add(stem);
    }
    int cut = name.indexOf(' ');
    boolean line = cut > 3 && name.indexOf(' ', cut + 1) > 0;
    if (line && canStand(name.substring(0, cut)) && !name.substring(0, cut).equals(stem)) {
      forms.add(name.substring(0, cut));
    }
    return forms;
  }

  /** "Ashby" of "Ashby Systems"; empty where no word of companies ends the name. */
  static String withoutSuffix(String name) {
    int cut = name.lastIndexOf(' ');
    boolean suffix =
        cut > 2
            && Lexicon.shipped().is(name.substring(cut + 1).toLowerCase(Locale.ROOT), "ORGSUFFIX");
    return suffix ? name.substring(0, cut) : "";
  }

  /** Whether a name has more than one word or part. */
  static boolean hasParts(String name) {
    return name.indexOf(' ') > 0 || name.indexOf('-') > 0 || name.indexOf('_') > 0;
  }

  /** Whether a stem is long and strange enough to stand for the whole name. */
  static boolean canStand(String stem) {
    return stem.length() >= 3 && !Lexicon.shipped().inAnyClass(stem.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a text's spelling can mean this name. A name of one ordinary word is meant in its own
   * case only, or with a capital where a sentence begins, and not behind an article.
   */
  static boolean fits(String name, String surface, String text, int start) {
    boolean single = name.chars().allMatch(Character::isLetter);
    if (!single) {
      return sameButJoints(name, surface)
          || !surface.equals(surface.toLowerCase(Locale.ROOT))
          || name.chars().anyMatch(Character::isDigit)
          || surface.equals(name.toLowerCase(Locale.ROOT));
    }
    if (name.equals(surface)) {
      return !Character.isLowerCase(name.charAt(0))
          || !GenericWords.shipped().isArticle(wordBefore(text, start));
    }
    return name.regionMatches(true, 0, surface, 0, name.length())
        && Character.isUpperCase(surface.charAt(0));
  }

  /** Whether a company's name in lower case is used as a name ("from meta", "apple's"). */
  static boolean namedInLowerCase(String text, int start, int end) {
    String before = wordBefore(text, start);
    if (GenericWords.shipped().isArticle(before) || GenericWords.shipped().isAuxiliary(before)) {
      return false;
    }
    String after = end < text.length() ? text.substring(end, Math.min(text.length(), end + 2)) : "";
    return after.isEmpty()
        || after.startsWith("'s")
        || after.startsWith("’s")
        || !isJoint(after.charAt(0));
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '_';
  }

  /** The word before, in lower case; empty at the start or behind punctuation. */
  static String wordBefore(String text, int start) {
    int end = start;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int begin = end;
    while (begin > 0 && end - begin < 20 && isWordPart(text.charAt(begin - 1))) {
      begin--;
    }
    return text.substring(begin, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == '\'';
  }

  /**
   * Letters with a digit, or parts joined by hyphen, underscore or slash: {@code salt-flat-exp}.
   */
  static boolean isCode(String chunk) {
    boolean letter = chunk.chars().anyMatch(Character::isLetter);
    boolean digit = chunk.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean joint = chunk.indexOf('-') > 0 || chunk.indexOf('_') > 0 || chunk.indexOf('/') > 0;
    return letter && (digit || joint) && Character.isLetter(chunk.charAt(0));
  }

  /** "Lantern R": a letter that versions have; "I" is more often the word. */
  static boolean isLetter(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && word.charAt(0) != 'I';
  }

  static boolean hasVersion(String name) {
    return !stem(name).isEmpty();
  }

  static boolean hasDigit(String name) {
    return name.chars().anyMatch(c -> c >= '0' && c <= '9');
  }
}
