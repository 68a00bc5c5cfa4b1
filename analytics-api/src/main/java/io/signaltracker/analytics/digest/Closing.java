// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what was quiet in a week, and why an edition is empty.
 *
 * @param items what the edition shows
 * @param changes how many there were before the weaker ones were left out
 * @param claims read from texts that were published in the week
 * @param boardEvents of the week
 * @param catalogueEvents of the week
 * @param withoutNews subjects of open stories without evidence since before the week
 */
record Closing(
    List<DigestItem> items,
    int changes,
    long claims,
    int boardEvents,
    int catalogueEvents,
    List<String> withoutNews) {

  private static final int MOST_NAMES = 6;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    leftOut(lines);
    quietSections(lines);
    quietStories(lines);
    lines.add("Read in this week: " + read() + ".");
    return lines;
  }

  /** Null where the edition is not empty. */
  @Nullable String whyEmpty() {
    if (!items.isEmpty()) {
      return null;
    }
    return claims + boardEvents + catalogueEvents == 0
        ? "We have not seen a claim, a board event or a catalogue event that is dated in this week."
        : "What came in ("
            + read()
            + ") changed no story's state and moved nothing at the head of a board.";
  }

  private void leftOut(List<String> lines) {
    int left = changes - items.size();
    if (left > 0) {
      lines.add(Words.count(left, "weaker change") + " did not fit.");
    }
  }

  private void quietSections(List<String> lines) {
    List<Section> shown = items.stream().map(DigestItem::section).distinct().toList();
    String quiet =
        Arrays.stream(Section.values())
            .filter(section -> !shown.contains(section))
            .map(Section::inSentence)
            .collect(Collectors.joining(", "));
    if (!quiet.isEmpty() && !items.isEmpty()) {
      lines.add("Nothing this week under: " + quiet + ".");
    }
  }

  private void quietStories(List<String> lines) {
    if (!withoutNews.isEmpty()) {
      lines.add(
          Words.count(withoutNews.size(), "open question")
              + " without new evidence: "
              + Words.some(withoutNews, MOST_NAMES)
              + ".");
    }
  }

  private String read() {
    return Words.count(claims, "claim")
        + ", "
        + Words.count(boardEvents, "board event")
        + ", "
        + Words.count(catalogueEvents, "catalogue event");
  }
}
