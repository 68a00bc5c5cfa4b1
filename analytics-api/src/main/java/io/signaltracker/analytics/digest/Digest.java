// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one week's edition says.
 *
 * @param items at most eight, by section, strongest first
 * @param closing what was quiet, and what did not fit; in words
 * @param whyEmpty why there is no item; null where there is one
 */
public record Digest(
    Edition edition, List<DigestItem> items, List<String> closing, @Nullable String whyEmpty) {

  /** More than this nobody reads. */
  static final int MOST_ITEMS = 8;

  /** Fits the subject column of a phone twice. */
  private static final int SUBJECT_CHARACTERS = 110;

  public Digest {
    items = List.copyOf(items);
    closing = List.copyOf(closing);
    if (items.isEmpty() == (whyEmpty == null)) {
      throw new IllegalArgumentException(
          "An edition has items or says why not, " + edition + " has " + items.size());
    }
  }

  /** The week's strongest change in words, on one line. */
  public String subject() {
    return items.isEmpty()
        ? "A quiet week: no change in " + edition
        : PlainText.capped(items.getFirst().headline(), SUBJECT_CHARACTERS);
  }

  /** The sections that have items, in order. */
  public List<Section> sections() {
    return items.stream().map(DigestItem::section).distinct().toList();
  }

  public List<DigestItem> in(Section section) {
    return items.stream().filter(item -> item.section() == section).toList();
  }
}
