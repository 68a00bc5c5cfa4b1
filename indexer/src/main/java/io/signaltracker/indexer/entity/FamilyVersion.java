// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Lexicon;
import java.util.regex.Pattern;

/** The version behind a name of the gazetteer, which makes both together a model. */
final class FamilyVersion {

  private static final Pattern PLAIN =
      Pattern.compile("(?:[vV]\\d{1,2}(?:\\.\\d)?|\\d{1,3}[bB])(?![\\p{L}\\d])");

  private FamilyVersion() {}

  /** "a Nova preview", "its Ling models": the noun behind says that a line of models is meant. */
  static boolean isLineBefore(String text, int end) {
    if (end + 1 >= text.length() || text.charAt(end) != ' ') {
      return false;
    }
    String word = Boundary.wordAt(text, end + 1);
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return GenericWords.shipped().isLine(word) || GenericWords.shipped().isLine(singular);
  }

  /** "It is a Nova.": an article before and no noun behind mean one of a family. */
  static boolean isOneOf(String text, int start, int end) {
    String before = NameShape.wordBefore(text, start);
    boolean one = before.equals("a") || before.equals("an") || before.equals("another");
    boolean noun =
        end + 1 < text.length()
            && text.charAt(end) == ' '
            && !Lexicon.shipped().is(Boundary.wordAt(text, end + 1), "FUNCTION");
    return one && Character.isUpperCase(text.charAt(start)) && !noun;
  }

  /** One past the version behind a name of the gazetteer; where the name ends if it has none. */
  static int end(Entity entity, String text, int from) {
    return switch (entity.type()) {
      case MODEL_FAMILY, MODEL -> VersionTail.end(text, from, false);
      case ORG -> organisationEnd(entity, text, from);
      case BENCHMARK, PRODUCT, PERSON -> from;
    };
  }

  private static int organisationEnd(Entity entity, String text, int from) {
    if (entity.flags().contains("brand") && isBareVersion(text, from)) {
      return VersionTail.end(text, from, false);
    }
    boolean line = entity.flags().contains("line") || isPlainVersion(text, from);
    return line ? VersionTail.end(text, from, !isPlainVersion(text, from)) : from;
  }

  /** " v4", " 7B": a version or a size, which chips do not have in this form ("V100"). */
  private static boolean isPlainVersion(String text, int from) {
    return from + 2 < text.length()
        && text.charAt(from) == ' '
        && PLAIN.matcher(text).region(from + 1, Math.min(text.length(), from + 7)).lookingAt();
  }

  /** " 3", " 4.5": not a count, which has its plural behind it ("Pika 2 weeks ago"). */
  private static boolean isBareVersion(String text, int from) {
    int at = from + 1;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || isDot(text, at))) {
      at++;
    }
    boolean number = at > from + 1 && at <= from + 5 && text.charAt(from) == ' ';
    boolean count =
        at + 1 < text.length()
            && text.charAt(at) == ' '
            && text.substring(from, at).indexOf('.') < 0
            && Boundary.wordAt(text, at + 1).endsWith("s")
            && Character.isLowerCase(text.charAt(at + 1));
    return number && !count;
  }

  private static boolean isDot(String text, int at) {
    return text.charAt(at) == '.'
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1));
  }
}
