// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names in play in a text, and what they may be shortened to. Immutable. */
final class PlayedSpans {

  private static final int WHOLE = 3;
  private static final int SHORT = 1;

  private final AliasTrie<NamesInPlay.Name> inPlay = new AliasTrie<>();
  private final AliasTrie<String> stems = new AliasTrie<>();
  private final Map<String, Set<String>> namesOfStem = new LinkedHashMap<>();

  PlayedSpans(NamesInPlay names) {
    for (NamesInPlay.Name name : names.all()) {
      inPlay.add(name.name(), name);
      String stem = NameShape.stem(name.name());
      if (name.type() == EntityType.MODEL) {
        learnLine(name.name());
      }
      if (name.type() == EntityType.MODEL && NameShape.canStand(stem)) {
        stems.add(stem, stem);
        namesOfStem.computeIfAbsent(stem, _ -> new LinkedHashSet<>()).add(name.name());
      }
    }
  }

  /** Where the text has one of the names whole. */
  List<Span> find(String text) {
    List<Span> spans = new ArrayList<>();
    for (AliasTrie.Hit<NamesInPlay.Name> hit : inPlay.find(text)) {
      addInPlay(text, hit, spans);
    }
    return spans;
  }

  private static void addInPlay(
      String text, AliasTrie.Hit<NamesInPlay.Name> hit, List<Span> spans) {
    NamesInPlay.Name name = hit.values().getFirst();
    String surface = text.substring(hit.start(), hit.end());
    if (Boundary.isWhole(text, hit.start(), hit.end())
        && NameShape.fits(name.name(), surface, text, hit.start())) {
      spans.add(new Span(hit.start(), hit.end(), name.type(), name.name(), WHOLE));
    }
  }

  /** "Sonnet" where several names of three words in play begin so. */
  private void learnLine(String name) {
    int cut = name.indexOf(' ');
    if (cut > 3 && name.indexOf(' ', cut + 1) > 0 && NameShape.canStand(name.substring(0, cut))) {
      String line = name.substring(0, cut);
      stems.add(line, line);
      namesOfStem.computeIfAbsent(line, _ -> new LinkedHashSet<>()).add(name);
    }
  }

  /** Where the text has the stem of one name in play, or what several have in common. */
  List<Span> stemsIn(String text) {
    List<Span> found = new ArrayList<>();
    for (AliasTrie.Hit<String> hit : stems.find(text)) {
      String stem = hit.values().getFirst();
      Set<String> names = namesOfStem.getOrDefault(stem, Set.of());
      String surface = text.substring(hit.start(), hit.end());
      if (!names.isEmpty()
          && Boundary.isWhole(text, hit.start(), hit.end())
          && NameShape.fits(stem, surface, text, hit.start())) {
        found.add(
            names.size() == 1
                ? new Span(hit.start(), hit.end(), EntityType.MODEL, names.iterator().next(), SHORT)
                : new Span(hit.start(), hit.end(), EntityType.MODEL_FAMILY, stem, SHORT));
      }
    }
    return found;
  }
}
