// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds days in running text as people write them: "3 May 2026", "mai 3, 2026", "03.05.2026",
 * "2026年5月3日". Stateless.
 */
final class WrittenDate {

  private static final int EARLIEST_YEAR = 1990;
  private static final int LONGEST_MONTH = 13;
  private static final int YEAR_DIGITS = 4;
  private static final int LONGEST_TEXT = 1_000;

  private static final Map<String, Integer> MONTHS = months();

  private static final Pattern DATE =
      Pattern.compile(
          // 1 to 3: day, month name, year
          "(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|ème)?[.,]?\\s?(?:(?:de|of|di|do|dne)\\s)?\\s?"
              + "(\\p{L}{3,13})[.,]?,?\\s?(?:(?:de|del|do)\\s)?(\\d{4})(?!\\d)"
              // 4 to 6: month name, day, year
              + "|(?<!\\p{L})(\\p{L}{3,13})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?[,.]?\\s(\\d{4})(?!\\d)"
              // 7 to 9: year, month, day
              + "|(?<![\\d./-])((?:19|20)\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?![\\d-])"
              // 10 to 12: day and month, or month and day, then the year
              + "|(?<![\\d./-])(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})\\s?[-./]\\s?((?:19|20)\\d{2}|\\d{2})(?=\\d{2}:\\d{2}|(?![\\d./-]\\d|\\d|:\\d))");

  private WrittenDate() {}

  /** A day and where in the text it begins. */
  record Found(LocalDate day, int at) {}

  /**
   * The first day in a text.
   *
   * @param monthFirst whether 3/4/2026 is the fourth of March
   */
  static @Nullable Found first(String text, boolean monthFirst) {
    String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    Matcher matcher = DATE.matcher(start);
    int from = beforeFigures(start);
    while (from >= 0 && matcher.find(from)) {
      LocalDate day = day(matcher, monthFirst);
      if (day != null) {
        return new Found(day, matcher.start());
      }
      from = matcher.start() + 1;
    }
    return null;
  }

  /** A date begins with a figure or at most with a month's name before one; -1 for no figure. */
  private static int beforeFigures(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return Math.max(0, i - LONGEST_MONTH - 2);
      }
    }
    return -1;
  }

  /** Whether it is worth looking: most texts with figures hold no year. */
  static boolean mayBeIn(String text) {
    int runs = 0;
    int begin = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean digit = i < text.length() && Character.isDigit(text.charAt(i));
      if (digit && begin < 0) {
        begin = i;
      } else if (!digit && begin >= 0) {
        runs++;
        if (i - begin >= YEAR_DIGITS && beginsWithCentury(text, begin)) {
          return true;
        }
        begin = -1;
      }
    }
    // 3/4/26
    return runs >= 3;
  }

  private static boolean beginsWithCentury(String text, int at) {
    int century =
        10 * Character.digit(text.charAt(at), 10) + Character.digit(text.charAt(at + 1), 10);
    return century == 19 || century == 20;
  }

  private static @Nullable LocalDate day(Matcher m, boolean monthFirst) {
    if (m.group(1) != null) {
      return day(m.group(3), month(m.group(2)), m.group(1));
    }
    if (m.group(4) != null) {
      return day(m.group(6), month(m.group(4)), m.group(5));
    }
    if (m.group(7) != null) {
      return day(m.group(7), Integer.parseInt(m.group(8)), m.group(9));
    }
    int one = Integer.parseInt(m.group(10));
    int other = Integer.parseInt(m.group(11));
    String year = m.group(12).length() == 2 ? "20" + m.group(12) : m.group(12);
    boolean slashed = m.group().indexOf('/') >= 0;
    return other > 12 || slashed && monthFirst && one <= 12
        ? day(year, one, m.group(11))
        : day(year, other, m.group(10));
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static @Nullable LocalDate day(String year, int month, String day) {
    int y = Integer.parseInt(year);
    try {
      return y < EARLIEST_YEAR || month < 1 ? null : LocalDate.of(y, month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    List<String> lines = DataFile.lines(WrittenDate.class, "month-names.txt");
    for (int i = 0; i < lines.size(); i++) {
      for (String name : lines.get(i).split(" ", -1)) {
        months.putIfAbsent(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
