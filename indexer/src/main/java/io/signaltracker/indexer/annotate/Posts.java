// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.language.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a text into lines and finds the handle that a forum's line begins with. */
final class Posts {

  /**
   * One line.
   *
   * @param start where its text begins, behind the handle
   * @param speaker the handle without "@"; null where there is none
   */
  record Line(int start, int end, @Nullable String speaker) {}

  private static final int LONGEST_HANDLE = 32;
  private static final Set<String> LEAD_INS =
      Set.of(
          "correction",
          "update",
          "edit",
          "fixed",
          "note",
          "source",
          "tldr",
          "ps",
          "yes",
          "no",
          "http",
          "https",
          "fyi",
          "re");

  private Posts() {}

  static List<Line> lines(String text, SourceType type) {
    List<Line> lines = new ArrayList<>();
    Map<String, Integer> handles = new HashMap<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        lines.add(line(text, start, end, type, handles));
      }
      start = end + 1;
    }
    return lines;
  }

  private static Line line(
      String text, int start, int end, SourceType type, Map<String, Integer> handles) {
    int colon = type == SourceType.COMMUNITY ? handleEnd(text, start, end) : -1;
    if (colon < 0) {
      return new Line(start, end, null);
    }
    String handle = text.substring(start, colon);
    handles.merge(handle, 1, Integer::sum);
    return new Line(colon + 1, end, handle.startsWith("@") ? handle.substring(1) : handle);
  }

  /** Where the colon stands behind a handle; -1 where the line has no handle. */
  private static int handleEnd(String text, int start, int end) {
    int at = start;
    while (at < end && at - start < LONGEST_HANDLE && isHandlePart(text.charAt(at))) {
      at++;
    }
    boolean handle =
        at > start + 1 && at + 1 < end && text.charAt(at) == ':' && text.charAt(at + 1) == ' ';
    String word = text.substring(start, at).toLowerCase(Locale.ROOT);
    return handle && !LEAD_INS.contains(word) && !Lexicon.shipped().inAnyClass(word) ? at : -1;
  }

  private static boolean isHandlePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '@';
  }
}
