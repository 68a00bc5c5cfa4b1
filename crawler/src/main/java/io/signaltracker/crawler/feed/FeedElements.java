// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import io.signaltracker.crawler.datafile.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The table of which elements hold which field of a feed, an entry or a person. Immutable. */
final class FeedElements {

  static final FeedElements FEED = new FeedElements("feed");
  static final FeedElements ENTRY = new FeedElements("entry");
  static final FeedElements PERSON = new FeedElements("person");

  /**
   * Where an element stands for a field.
   *
   * @param rank from 0, the most preferred
   */
  record Placement(FeedField field, int rank) {}

  private final Map<String, List<Placement>> placements = new HashMap<>();

  private FeedElements(String place) {
    DataFile.lines(FeedElements.class, "elements.txt").stream()
        .map(line -> line.split("\\s+", 3))
        .filter(parts -> parts[0].equals(place))
        .forEach(parts -> add(FeedField.of(parts[1]), parts[2]));
  }

  private void add(FeedField field, String elements) {
    int rank = 0;
    for (String group : elements.split("\\|")) {
      for (String name : group.strip().split("\\s+")) {
        placements.computeIfAbsent(name, any -> new ArrayList<>()).add(new Placement(field, rank));
      }
      rank++;
    }
  }

  /** The fields that the children and attributes of an element hold. */
  FoundFields in(Element parent) {
    FoundFields found = new FoundFields();
    parent
        .attributes()
        .forEach(attribute -> {
          String name = "@" + attribute.getKey().toLowerCase(java.util.Locale.ROOT);
          for (Placement placement : placements.getOrDefault(name, List.of())) {
            found.add(placement, parent, attribute.getValue());
          }
        });
    collect(parent, found);
    return found;
  }

  private void collect(Element parent, FoundFields found) {
    for (Element child : parent.children()) {
      for (Placement placement : placements.getOrDefault(FeedVocabulary.name(child), List.of())) {
        if (placement.field() == FeedField.GROUP) {
          collect(child, found);
        } else {
          found.add(placement, child, child.wholeText().strip());
        }
      }
    }
  }
}
