// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import io.signaltracker.crawler.datafile.DataFile;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts the words of dates in other languages into English and Korean forms into ISO 8601. */
final class DateWords {

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,20}");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}");
  private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,15}\\.?,\\s*(?=\\d)");
  private static final Pattern KOREAN_DAY =
      Pattern.compile("(\\d{4})년\\s*(\\d{1,2})월\\s*(\\d{1,2})일");
  private static final Pattern KOREAN_TIME =
      Pattern.compile("(오전|오후)\\s*(\\d{1,2}:\\d{2}(?::\\d{2})?)");
  private static final Pattern KOREAN_WORD = Pattern.compile("[년월일]|오전|오후");
  private static final Pattern TIME_AT_END = Pattern.compile(":\\d{2}(?:\\s[AP]M)?$");

  private static final Map<String, String> MONTHS = months();

  private DateWords() {}

  static String inEnglish(String date) {
    if (date.chars().allMatch(c -> c < 0x80)) {
      return months(date);
    }
    String text = WEEKDAY.matcher(date).replaceFirst("");
    return KOREAN_WORD.matcher(text).find() ? korean(text) : months(text);
  }

  private static String months(String date) {
    return WORD.matcher(date)
        .replaceAll(word -> MONTHS.getOrDefault(bare(word.group()), word.group()));
  }

  private static String bare(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    return ACCENT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Who writes the date in Korean and no zone means Korea's, nine hours ahead of UTC. */
  private static String korean(String date) {
    String text = KOREAN_DAY.matcher(date).replaceFirst("$1-$2-$3");
    text =
        KOREAN_TIME
            .matcher(text)
            .replaceFirst(time -> time.group(2) + (time.group(1).equals("오전") ? " AM" : " PM"));
    return TIME_AT_END.matcher(text).find() ? text + " +0900" : text;
  }

  private static Map<String, String> months() {
    Map<String, String> months = new HashMap<>();
    for (String line : DataFile.lines(DateWords.class, "month-words.txt")) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        months.put(words[i], words[0]);
      }
    }
    return Map.copyOf(months);
  }
}
