// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What changed between two texts, by paragraphs: a longest common subsequence, with what both begin
 * and end with taken off before.
 *
 * @param lines in reading order; at a place where both differ, what was removed comes first
 */
public record ParagraphDiff(List<Line> lines) {

  /**
   * Cells of the table that are filled at most: 4 MB. Beyond it what is between beginning and end
   * counts as removed and added.
   */
  private static final int MOST_CELLS = 1_000_000;

  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*+");

  public ParagraphDiff {
    lines = List.copyOf(lines);
  }

  /** What became of a paragraph. */
  public enum Change {
    KEPT,
    ADDED,
    REMOVED
  }

  /** One paragraph. */
  public record Line(Change change, String text) {}

  /** How many paragraphs the change befell. */
  public long count(Change change) {
    return lines.stream().filter(line -> line.change() == change).count();
  }

  /** Compares. */
  public static ParagraphDiff of(String before, String after) {
    return new Comparison(paragraphs(before), paragraphs(after)).diff();
  }

  private static List<String> paragraphs(String text) {
    return Arrays.stream(BLANK_LINE.split(text.strip()))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  private static final class Comparison {

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    Comparison(List<String> before, List<String> after) {
      this.before = before;
      this.after = after;
    }

    ParagraphDiff diff() {
      int shorter = Math.min(before.size(), after.size());
      int head = 0;
      while (head < shorter && before.get(head).equals(after.get(head))) {
        head++;
      }
      int tail = 0;
      while (tail < shorter - head && fromEnd(before, tail).equals(fromEnd(after, tail))) {
        tail++;
      }
      add(Change.KEPT, before.subList(0, head));
      between(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
      add(Change.KEPT, before.subList(before.size() - tail, before.size()));
      return new ParagraphDiff(lines);
    }

    private static String fromEnd(List<String> list, int number) {
      return list.get(list.size() - 1 - number);
    }

    private void add(Change change, List<String> paragraphs) {
      paragraphs.forEach(paragraph -> lines.add(new Line(change, paragraph)));
    }

    private void between(List<String> old, List<String> young) {
      if ((long) old.size() * young.size() > MOST_CELLS) {
        add(Change.REMOVED, old);
        add(Change.ADDED, young);
      } else {
        follow(old, young);
      }
    }

    private void follow(List<String> old, List<String> young) {
      Map<String, Integer> numbers = new HashMap<>();
      int[] one = numbered(old, numbers);
      int[] two = numbered(young, numbers);
      int[][] common = common(one, two);
      int i = 0;
      int j = 0;
      while (i < one.length || j < two.length) {
        if (i < one.length && j < two.length && one[i] == two[j]) {
          lines.add(new Line(Change.KEPT, old.get(i++)));
          j++;
        } else if (j == two.length || i < one.length && common[i + 1][j] >= common[i][j + 1]) {
          lines.add(new Line(Change.REMOVED, old.get(i++)));
        } else {
          lines.add(new Line(Change.ADDED, young.get(j++)));
        }
      }
    }

    private static int[] numbered(List<String> paragraphs, Map<String, Integer> numbers) {
      return paragraphs.stream()
          .mapToInt(paragraph -> numbers.computeIfAbsent(paragraph, _ -> numbers.size()))
          .toArray();
    }

    /** How many paragraphs the rests from i and from j have in common, in order. */
    private static int[][] common(int[] one, int[] two) {
      int[][] common = new int[one.length + 1][two.length + 1];
      for (int i = one.length - 1; i >= 0; i--) {
        for (int j = two.length - 1; j >= 0; j--) {
          common[i][j] =
              one[i] == two[j]
                  ? common[i + 1][j + 1] + 1
                  : Math.max(common[i + 1][j], common[i][j + 1]);
        }
      }
      return common;
    }
  }
}
