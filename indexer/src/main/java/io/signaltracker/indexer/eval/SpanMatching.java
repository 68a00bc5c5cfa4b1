// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.entity.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Matches the mentions of one type found in one document with those labelled there: exactly, where
 * both ends must be the same, and relaxed, where it is enough that they overlap. Either way each
 * mention is matched at most once; of several overlaps the shortest is taken first, as the scorer
 * that comes with the labelled sets does.
 */
final class SpanMatching {

  private record Place(int start, int end) {

    int overlap(Place other) {
      return Math.min(end, other.end) - Math.max(start, other.start);
    }
  }

  private record Overlap(int length, int labelled, int found) {}

  private final List<Place> labelled;
  private final List<Place> found;

  SpanMatching(Collection<LabelledSpan> labels, Collection<LabelledSpan> finds, EntityType type) {
    this.labelled = places(labels, type);
    this.found = places(finds, type);
  }

  private static List<Place> places(Collection<LabelledSpan> spans, EntityType type) {
    return spans.stream()
        .filter(span -> span.type() == type)
        .map(span -> new Place(span.start(), span.end()))
        .distinct()
        .sorted(Comparator.comparingInt(Place::start).thenComparingInt(Place::end))
        .toList();
  }

  Score exact() {
    Set<Place> right = labelled.stream().filter(found::contains).collect(Collectors.toSet());
    return score(right.size());
  }

  Score relaxed() {
    Set<Integer> taken = new HashSet<>();
    Set<Integer> used = new HashSet<>();
    for (Overlap overlap : overlaps()) {
      if (!taken.contains(overlap.labelled()) && !used.contains(overlap.found())) {
        taken.add(overlap.labelled());
        used.add(overlap.found());
      }
    }
    return score(taken.size());
  }

  private List<Overlap> overlaps() {
    List<Overlap> overlaps = new ArrayList<>();
    for (int i = 0; i < labelled.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        int length = labelled.get(i).overlap(found.get(j));
        if (length > 0) {
          overlaps.add(new Overlap(length, i, j));
        }
      }
    }
    overlaps.sort(Comparator.comparingInt(Overlap::length));
    return overlaps;
  }

  private Score score(int right) {
    return new Score(right, found.size() - right, labelled.size() - right);
  }
}
