// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What one element of a feed says, by field, the preferred first. */
final class FoundFields {

  /**
   * One saying.
   *
   * @param at the element that says it, or whose attribute does
   * @param text stripped; empty where the element only has attributes
   */
  record Found(int rank, Element at, String text) {}

  private final Map<FeedField, List<Found>> fields = new EnumMap<>(FeedField.class);

  void add(FeedElements.Placement placement, Element at, String text) {
    fields
        .computeIfAbsent(placement.field(), any -> new ArrayList<>())
        .add(new Found(placement.rank(), at, text));
  }

  /** By preference, then in the document's order. */
  List<Found> all(FeedField field) {
    return fields.getOrDefault(field, List.of()).stream()
        .sorted(Comparator.comparingInt(Found::rank))
        .toList();
  }

  /** The first that is not empty; null where none is. */
  @Nullable Found first(FeedField field) {
    return all(field).stream().filter(found -> !found.text().isEmpty()).findFirst().orElse(null);
  }

  /** The text of the first that is not empty; empty where none is. */
  String text(FeedField field) {
    @Nullable Found first = first(field);
    return first == null ? "" : first.text();
  }

  /** The last date of the preferred elements: who writes it again corrects it. */
  @Nullable Instant date(FeedField field) {
    @Nullable Instant date = null;
    int rank = Integer.MAX_VALUE;
    for (Found found : all(field)) {
      @Nullable Instant read = found.rank() > rank ? null : LooseDate.parse(found.text());
      if (read != null) {
        date = read;
        rank = found.rank();
      }
    }
    return date;
  }
}
