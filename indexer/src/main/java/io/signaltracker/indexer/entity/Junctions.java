// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names written onto their company or family. "ATH AI Innovation Unit": an unknown unit is the
 * company's. "Ashby Lantern", "Qwen Lantern 2": an unknown model is named with what it begins with.
 */
final class Junctions {

  private final String text;
  private final List<Span> spans;
  private final Map<String, Integer> firstAlone = new HashMap<>();

  private Junctions(String text, List<Span> spans) {
    this.text = text;
    this.spans = spans;
    for (int at = 0; at < spans.size(); at++) {
      boolean alone = at == 0 || !isOnto(spans.get(at - 1), spans.get(at));
      if (alone) {
        firstAlone.putIfAbsent(surface(spans.get(at)), spans.get(at).start());
      }
    }
  }

  /**
   * The spans with such neighbours made one.
   *
   * @param spans not overlapping, by position
   */
  static List<Span> join(String text, List<Span> spans) {
    return new Junctions(text, spans).joined();
  }

  private List<Span> joined() {
    List<Span> joined = new ArrayList<>();
    Map<String, String> wholes = new HashMap<>();
    for (Span span : spans) {
      Span before = joined.isEmpty() ? null : joined.getLast();
      Span both = before == null || !isOnto(before, span) ? null : both(before, span);
      if (both != null) {
        joined.removeLast();
        if (both.canonical() != null) {
          wholes.putIfAbsent(surface(span), both.canonical());
        }
      }
      joined.add(both == null ? shortened(span, wholes) : both);
    }
    return joined;
  }

  /** "Lantern" is Ashby Lantern once the text has called it so. */
  private Span shortened(Span span, Map<String, String> wholes) {
    String whole = span.rank() == 0 && isModel(span) ? wholes.get(surface(span)) : null;
    return whole == null
        ? span
        : new Span(span.start(), span.end(), EntityType.MODEL, whole, span.rank());
  }

  private boolean isOnto(Span before, Span span) {
    return before.end() + 1 == span.start() && text.charAt(before.end()) == ' ';
  }

  private @Nullable Span both(Span before, Span span) {
    return switch (before.type()) {
      case ORG -> ofCompany(before, span);
      case MODEL, MODEL_FAMILY -> ofFamily(before, span);
      case BENCHMARK, PRODUCT, PERSON -> null;
    };
  }

  private @Nullable Span ofCompany(Span before, Span span) {
    if (span.rank() > 0) {
      return null;
    }
    if (span.type() == EntityType.ORG && before.rank() > 0 && isUnit(surface(span))) {
      return new Span(
          before.start(), span.end(), EntityType.ORG, before.canonical(), before.rank());
    }
    boolean thing = isModel(span) || span.type() == EntityType.PRODUCT;
    return thing && isCapital(span) && !isKnownAlone(span)
        ? whole(before, span, isModel(span) ? EntityType.MODEL : EntityType.PRODUCT)
        : null;
  }

  /** A version of a family that no list has. */
  private @Nullable Span ofFamily(Span before, Span span) {
    boolean versions = before.rank() > 0 && span.rank() == 0 && isCapital(span);
    boolean name = isModel(span) || span.type() == EntityType.ORG && !isUnit(surface(span));
    return versions && name ? whole(before, span, EntityType.MODEL) : null;
  }

  private Span whole(Span before, Span span, EntityType type) {
    String whole = text.substring(before.start(), span.end());
    return new Span(before.start(), span.end(), type, whole, 1);
  }

  /** A codename that the text has used by itself is not named with a company later on. */
  private boolean isKnownAlone(Span span) {
    return firstAlone.getOrDefault(surface(span), span.start()) < span.start();
  }

  private boolean isCapital(Span span) {
    char first = text.charAt(span.start());
    return Character.isUpperCase(first) || Character.isDigit(first);
  }

  private static boolean isModel(Span span) {
    return span.type() == EntityType.MODEL || span.type() == EntityType.MODEL_FAMILY;
  }

  private String surface(Span span) {
    return text.substring(span.start(), span.end());
  }

  private static boolean isUnit(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return Lexicon.shipped().is(last, "TEAM");
  }
}
