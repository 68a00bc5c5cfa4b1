// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.entity.TypeModel;
import io.signaltracker.indexer.entity.TypingTrace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Collects the unknown names of labelled documents, each with the type that the labels give it.
 * Give it to the reader as its {@link TypingTrace}, then {@link #read} the sets. Not thread-safe.
 */
public final class TypeLessons implements TypingTrace {

  private record Labelled(String group, LabelledDocument document, List<LabelledSpan> spans) {}

  private final Map<String, Labelled> byText = new HashMap<>();
  private final List<Lessons.Example> names = new ArrayList<>();

  /** Reads a set; the annotator must show what it types to this. */
  public void read(LabelledSet set, Annotator annotator, boolean named, IntConsumer done) {
    byText.clear();
    for (LabelledDocument document : set.documents()) {
      List<LabelledSpan> spans =
          set.spans().stream().filter(span -> span.documentId().equals(document.id())).toList();
      String group = set.name() + "/" + document.group();
      byText.put(document.article().text(), new Labelled(group, document, spans));
    }
    Reading.of(set, annotator, named, done);
  }

  /** Labelled with {@link TypeModel#labels()}. */
  public List<Lessons.Example> names() {
    return List.copyOf(names);
  }

  /** Names of texts that are not labelled, such as titles, are passed over. */
  @Override
  public void name(String text, List<Place> places, Set<String> features) {
    Labelled labelled = byText.get(text);
    if (labelled != null) {
      String choice = labelled.document().id() + " " + places;
      names.add(
          new Lessons.Example(
              labelled.group(), choice, features, label(labelled, text, places), 1));
    }
  }

  /** What most of its places are labelled with. */
  private static String label(Labelled labelled, String text, List<Place> places) {
    Map<String, Integer> votes = new TreeMap<>();
    places.forEach(place -> votes.merge(label(labelled, text, place), 1, Integer::sum));
    return Collections.max(votes.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static String label(Labelled labelled, String text, Place place) {
    int start = text.codePointCount(0, place.start());
    int end = text.codePointCount(0, place.end());
    String label = TypeModel.NONE;
    int most = 0;
    for (LabelledSpan span : labelled.spans()) {
      int common = Math.min(end, span.end()) - Math.max(start, span.start());
      if (common > most) {
        most = common;
        label = span.type().name();
      }
    }
    return TypeModel.labels().contains(label) ? label : TypeModel.NONE;
  }
}
