// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the names out of a byline: "By Ada Example and Bo Example, Reporters | 3 May 2026". */
final class AuthorNames {

  private static final int LONGEST_NAME = 60;
  private static final int MOST_WORDS = 7;
  private static final int MOST_NAMES = 10;
  private static final int LONGEST_BYLINE = 300;

  private static final List<String> OPENERS =
      DataFile.lines(AuthorNames.class, "byline-openers.txt").stream()
          .sorted(Comparator.comparing(String::length).reversed())
          .toList();
  private static final Set<String> ROLES =
      Set.copyOf(DataFile.lines(AuthorNames.class, "role-words.txt"));
  private static final Set<String> NO_NAMES =
      Set.copyOf(DataFile.lines(AuthorNames.class, "no-names.txt"));

  private static final Pattern END =
      Pattern.compile(
          "\\s[|·•–—-]\\s|[|•\\n(\\[]|\\s(?:am|on|vom|le|el|il)\\s\\d|https?:|\\d{1,2}[:.]\\d{2}|(?<![\\p{L}\\p{N}])\\d{4}|\\s(?:Uhr|min read)\\b");
  private static final Pattern EDGES = Pattern.compile("^[\\s:,.@*]+|[\\s:,*|]+$");
  private static final Pattern LEFT_OVER = Pattern.compile("\\s(?:am|on|vom|um|at|in|le|el|il)$");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern INNER_OPENER =
      Pattern.compile("\\s(?:by|von|par|por|da|door)\\s(?=\\p{Lu})");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[;,&]\\s*|\\s+(?:and|und|et|y|e|en|og|och|i)\\s+(?=\\p{Lu})|\\s+(?:im Gespräch mit|in conversation with|interviewed by)\\s+");

  private AuthorNames() {}

  /** In order; empty where the text names nobody. */
  static List<String> of(String byline, SiteName site) {
    String text = Metas.plain(byline);
    if (text.length() > LONGEST_BYLINE) {
      return List.of();
    }
    String bare = withoutEnd(withoutOpener(afterInnerOpener(text)));
    List<String> names = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (String part : BETWEEN.split(bare, -1)) {
      String name = tidy(withoutOpener(part));
      if (isName(name) && names.size() < MOST_NAMES) {
        (site.is(name) || isRole(name) ? left : names).add(name);
      }
    }
    return names.isEmpty() ? left.stream().limit(1).toList() : names.stream().distinct().toList();
  }

  /** "Posted on 3 May 2026 by Ada Example". */
  private static String afterInnerOpener(String text) {
    var inner = INNER_OPENER.matcher(text);
    return hasDigit(text)
            && inner.find()
            && WrittenDate.first(text.substring(0, inner.start()), false) != null
        ? text.substring(inner.end())
        : text;
  }

  /** What opens a byline may be repeated: "Autor: Von ...". */
  static String withoutOpener(String text) {
    String bare = text;
    for (int i = 0; i < 2; i++) {
      bare = afterOpener(bare);
    }
    return opener(bare + " ") == bare.length() ? "" : bare;
  }

  private static String afterOpener(String text) {
    String bare = text.strip();
    int opener = opener(bare);
    String rest = bare.substring(opener).strip();
    return opener > 0 && rest.startsWith(":") ? rest.substring(1).strip() : rest;
  }

  /** How long the opening words are; 0 where there are none. */
  static int opener(String text) {
    String lower = text.substring(0, Math.min(text.length(), 40)).toLowerCase(Locale.ROOT);
    for (String opener : OPENERS) {
      if (lower.startsWith(opener) && endsWord(opener, text)) {
        return opener.length();
      }
    }
    return 0;
  }

  /** Names are sometimes set without a space after what opens them. */
  private static boolean endsWord(String opener, String text) {
    if (text.length() == opener.length()) {
      return false;
    }
    char last = opener.charAt(opener.length() - 1);
    char next = text.charAt(opener.length());
    return !Character.isLetterOrDigit(last)
        || !Character.isLetterOrDigit(next)
        || Character.isIdeographic(next)
        || opener.indexOf(' ') > 0 && Character.isUpperCase(next);
  }

  private static String withoutEnd(String text) {
    WrittenDate.Found date = hasDigit(text) ? WrittenDate.first(text, false) : null;
    String bare = date == null ? text : text.substring(0, date.at());
    var end = END.matcher(bare);
    return end.find() ? bare.substring(0, end.start()) : bare;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static String tidy(String part) {
    String name = LEFT_OVER.matcher(EDGES.matcher(part.strip()).replaceAll("")).replaceFirst("");
    int space = name.indexOf(' ');
    String rest = space < 0 ? "" : name.substring(space).strip();
    // "Reporter Ada Example", but not "Staff Report".
    return rest.indexOf(' ') > 0 && isRole(name.substring(0, space)) && !isRole(rest) ? rest : name;
  }

  private static boolean isName(String name) {
    return name.length() > 1
        && name.length() <= LONGEST_NAME
        && name.split(" ", -1).length <= MOST_WORDS
        && name.codePoints().anyMatch(Character::isLetter)
        && !name.contains("://")
        && !name.contains("@")
        && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** "Chief Political Correspondent", "dpa", "FOO-Online-Experte". */
  private static boolean isRole(String name) {
    String[] words = NO_LETTERS.split(name.toLowerCase(Locale.ROOT), -1);
    return words.length > 0
        && (ROLES.contains(words[words.length - 1]) || ROLES.contains(words[0]));
  }
}
