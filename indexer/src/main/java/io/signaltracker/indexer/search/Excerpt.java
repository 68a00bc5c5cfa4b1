// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.search.Hit.Mark;
import io.signaltracker.indexer.search.Hit.Marked;
import java.util.List;

/** Cuts marked text to size around its first mark. */
final class Excerpt {

  private Excerpt() {}

  /** Stripped of space at both ends, at most so many UTF-16 units, marks kept where they fit. */
  static Marked of(Marked marked, int longest) {
    String text = marked.text();
    int start = marked.text().length() <= longest ? 0 : startAround(marked, longest);
    int end = wordEnd(text, start, Math.min(text.length(), start + longest));
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Marked(text.substring(start, end), shifted(marked.marks(), start, end));
  }

  /** A third of the room is kept for what stands before the first mark. */
  private static int startAround(Marked marked, int longest) {
    int first = marked.marks().isEmpty() ? 0 : marked.marks().getFirst().start();
    int latest = marked.text().length() - longest;
    return wordStart(marked.text(), Math.clamp(first - longest / 3, 0, latest), first);
  }

  private static int wordStart(String text, int start, int latest) {
    int at = start;
    while (at > 0 && at < latest && !Character.isWhitespace(text.charAt(at - 1))) {
      at++;
    }
    // Scripts without spaces have no word start in reach.
    return at < latest ? at : whole(text, start);
  }

  private static int wordEnd(String text, int start, int end) {
    if (end == text.length()) {
      return end;
    }
    int at = end;
    while (at > start && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at > start + (end - start) / 2 ? at : whole(text, end);
  }

  /** Never between the halves of a surrogate pair. */
  private static int whole(String text, int at) {
    boolean split =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return split ? at - 1 : at;
  }

  private static List<Mark> shifted(List<Mark> marks, int start, int end) {
    return marks.stream()
        .filter(mark -> mark.end() > start && mark.start() < end)
        .map(mark ->
            new Mark(Math.max(mark.start(), start) - start, Math.min(mark.end(), end) - start))
        .toList();
  }
}
