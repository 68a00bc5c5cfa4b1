// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The short forms of the names in one document: "Quasar" for Quasar Alpha, "Saltire" for Saltire
 * Holdings, "Wilk" for Tomasz Wilk. A stem that two models share is their family.
 */
final class ShortForms {

  private record Full(EntityType type, String canonical) {}

  private final Map<String, Set<Full>> forms = new LinkedHashMap<>();
  private final Map<String, Set<String>> lines = new LinkedHashMap<>();

  ShortForms(Collection<Span> spans, String text) {
    for (Span span : spans) {
      if (span.canonical() != null) {
        learn(span.type(), span.canonical(), text.substring(span.start(), span.end()));
      }
    }
    lines.forEach((line, models) -> {
      if (models.size() > 1) {
        models.forEach(model -> learnForm(line, EntityType.MODEL, model));
      }
    });
  }

  private void learn(EntityType type, String canonical, String surface) {
    switch (type) {
      case MODEL -> {
        learnForm(NameShape.stem(canonical), type, canonical);
        learnForm(NameShape.stem(surface), type, canonical);
        learnLine(canonical);
      }
      case ORG -> learnForm(NameShape.withoutSuffix(surface), type, canonical);
      case PERSON -> {
        learnForm(lastWord(surface), type, canonical);
        learnForm(firstWord(surface), type, canonical);
      }
      case MODEL_FAMILY, BENCHMARK, PRODUCT -> {}
    }
  }

  /** The first word of a name of three is a line where another model has it too. */
  private void learnLine(String canonical) {
    int cut = canonical.indexOf(' ');
    if (cut > 3 && canonical.indexOf(' ', cut + 1) > 0) {
      lines.computeIfAbsent(canonical.substring(0, cut), _ -> new LinkedHashSet<>()).add(canonical);
    }
  }

  private void learnForm(String form, EntityType type, String canonical) {
    if (NameShape.canStand(form)) {
      forms.computeIfAbsent(form, _ -> new LinkedHashSet<>()).add(new Full(type, canonical));
    }
  }

  /** Given names come first in the West, family names in the East: either may stand alone. */
  private static String firstWord(String name) {
    int cut = name.indexOf(' ');
    return cut < 0 ? "" : name.substring(0, cut);
  }

  private static String lastWord(String name) {
    int cut = name.lastIndexOf(' ');
    return cut < 0 ? "" : name.substring(cut + 1);
  }

  /** The places where a short form stands, in its own spelling, outside the given spans. */
  List<Span> find(String text, List<Span> taken) {
    AliasTrie<String> trie = new AliasTrie<>();
    forms.keySet().forEach(form -> trie.add(form, form));
    List<Span> found = new ArrayList<>();
    for (AliasTrie.Hit<String> hit : trie.find(text)) {
      String surface = text.substring(hit.start(), hit.end());
      for (String form : hit.values()) {
        if (isMeant(form, surface, text, hit)) {
          Span span = span(hit.start(), hit.end(), form);
          if (taken.stream().noneMatch(span::overlaps)) {
            found.add(span);
          }
          break;
        }
      }
    }
    return found;
  }

  private static boolean isMeant(
      String form, String surface, String text, AliasTrie.Hit<String> hit) {
    boolean ends =
        hit.end() >= text.length()
            || !Character.isLetterOrDigit(text.charAt(hit.end())) && !isJoined(text, hit.end());
    boolean begins = hit.start() == 0 || text.charAt(hit.start() - 1) != '-';
    return ends && begins && NameShape.fits(form, surface, text, hit.start());
  }

  private static boolean isJoined(String text, int at) {
    return text.charAt(at) == '-'
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private Span span(int start, int end, String form) {
    Set<Full> fulls = forms.getOrDefault(form, Set.of());
    Full first = fulls.iterator().next();
    if (fulls.size() == 1) {
      return new Span(start, end, first.type(), first.canonical(), 1);
    }
    boolean models = fulls.stream().allMatch(full -> full.type() == EntityType.MODEL);
    return models
        ? new Span(start, end, EntityType.MODEL_FAMILY, form, 1)
        : new Span(start, end, first.type(), null, 1);
  }
}
