// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.language.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

  /**
   * The lines of a text that are not blank.
   *
   * @param author of the document; null where nobody is named
   */
  static List<Line> lines(String text, SourceType type, @Nullable String author) {
    List<Bounds> lines = bounds(text);
    Handles handles = type == SourceType.COMMUNITY ? Handles.of(text, lines, author) : Handles.NONE;
    return lines.stream().map(line -> line(text, line, handles)).toList();
  }

  /** Where a line lies, and the colon behind what may be its handle; -1 where it has none. */
  private record Bounds(int start, int end, int colon) {

    String handle(String text) {
      return text.substring(start, colon);
    }
  }

  private static List<Bounds> bounds(String text) {
    List<Bounds> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        lines.add(new Bounds(start, end, colon(text, start, end)));
      }
      start = end + 1;
    }
    return lines;
  }

  private static Line line(String text, Bounds line, Handles handles) {
    if (line.colon() < 0 || !handles.has(line.handle(text))) {
      return new Line(line.start(), line.end(), null);
    }
    return new Line(line.colon() + 1, line.end(), withoutAt(line.handle(text)));
  }

  private static String withoutAt(String handle) {
    return handle.startsWith("@") ? handle.substring(1) : handle;
  }

  /** Where the colon stands behind what looks like a handle. */
  private static int colon(String text, int start, int end) {
    int at = start;
    while (at < end && at - start < LONGEST_HANDLE && isHandlePart(text.charAt(at))) {
      at++;
    }
    boolean handle =
        at > start + 1 && at + 1 < end && text.charAt(at) == ':' && text.charAt(at + 1) == ' ';
    return handle && !LEAD_INS.contains(text.substring(start, at).toLowerCase(Locale.ROOT))
        ? at
        : -1;
  }

  /**
   * The handles of a thread. A word that means something to the reader ("verdict:", "paper:") is
   * one where it is the author's, begins several lines, or is written small where others are
   * handles.
   */
  private record Handles(Set<String> sure, Set<String> likely) {

    static final Handles NONE = new Handles(Set.of(), Set.of());

    static Handles of(String text, List<Bounds> lines, @Nullable String author) {
      Set<String> sure = new HashSet<>();
      Set<String> seen = new HashSet<>();
      for (Bounds line : lines) {
        if (line.colon() >= 0) {
          String handle = line.handle(text);
          boolean again = !seen.add(handle);
          if (again || isNoWord(handle) || isSame(handle, author)) {
            sure.add(handle);
          }
        }
      }
      return new Handles(sure, sure.isEmpty() ? Set.of() : seen);
    }

    boolean has(String handle) {
      boolean small = handle.equals(handle.toLowerCase(Locale.ROOT));
      return sure.contains(handle) || small && likely.contains(handle);
    }

    private static boolean isNoWord(String handle) {
      return !Lexicon.shipped().inAnyClass(handle.toLowerCase(Locale.ROOT));
    }

    private static boolean isSame(String handle, @Nullable String author) {
      return author != null && withoutAt(handle).equalsIgnoreCase(withoutAt(author));
    }
  }

  private static boolean isHandlePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '@';
  }
}
