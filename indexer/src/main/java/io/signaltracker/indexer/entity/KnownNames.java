// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the names of the gazetteer and the names in play in a text, with the model versions built
 * on a family's name ("Qwen" in the gazetteer makes "Qwen3-8B" a model). Immutable.
 */
final class KnownNames {

  private static final int VERSION = 2;
  private static final int LISTED = 1;

  private final Gazetteer gazetteer;
  private final PlayedSpans played;

  KnownNames(Gazetteer gazetteer, NamesInPlay names) {
    this.gazetteer = gazetteer;
    this.played = new PlayedSpans(names);
  }

  /** Where the text has the stem of one name in play, or what several have in common. */
  List<Span> stemsIn(String text) {
    return played.stemsIn(text);
  }

  /**
   * The spans, not overlapping, by position.
   *
   * @param casual whether the text writes company names in lower case ("is it meta again?")
   */
  List<Span> find(String text, boolean casual) {
    List<Span> spans = new ArrayList<>(played.find(text));
    for (AliasTrie.Hit<Entity> hit : gazetteer.names().find(text)) {
      addListed(text, hit, casual, spans);
    }
    return Overlaps.resolve(spans);
  }

  private void addListed(String text, AliasTrie.Hit<Entity> hit, boolean casual, List<Span> spans) {
    List<Entity> fitting =
        hit.values().stream().filter(entity -> fits(entity, text, hit, casual)).toList();
    if (fitting.isEmpty()) {
      return;
    }
    Entity entity = fitting.getFirst();
    int tail = FamilyVersion.end(entity, text, hit.end());
    if (tail > hit.end() && Boundary.isWhole(text, hit.start(), tail)) {
      spans.add(
          new Span(
              hit.start(), tail, EntityType.MODEL, canonical(entity, text, hit, tail), VERSION));
    } else if (Boundary.isWhole(text, hit.start(), hit.end())
        && (!entity.flags().contains("ver")
            || FamilyVersion.isLineBefore(text, hit.end())
            || entity.type() == EntityType.MODEL_FAMILY
                && FamilyVersion.isOneOf(text, hit.start(), hit.end()))) {
      boolean ambiguous = fitting.stream().map(Entity::canonical).distinct().count() > 1;
      spans.add(
          new Span(
              hit.start(),
              hit.end(),
              entity.type(),
              ambiguous ? null : entity.canonical(),
              LISTED));
    }
  }

  private static String canonical(Entity entity, String text, AliasTrie.Hit<Entity> hit, int end) {
    String surface = text.substring(hit.start(), hit.end());
    boolean official = surface.equalsIgnoreCase(entity.canonical());
    return (official || entity.type() == EntityType.ORG
            ? entity.canonical()
            : expand(entity, surface))
        + text.substring(hit.end(), end);
  }

  /** "Sonnet 5" is Claude Sonnet 5, but "Hunyuan Video 2" keeps the spelling that it has. */
  private static String expand(Entity entity, String surface) {
    return entity.canonical().endsWith(" " + surface) ? entity.canonical() : surface;
  }

  private static boolean fits(
      Entity entity, String text, AliasTrie.Hit<Entity> hit, boolean casual) {
    String surface = text.substring(hit.start(), hit.end());
    if (isWritten(entity, surface)) {
      return true;
    }
    boolean lower = surface.equals(surface.toLowerCase(Locale.ROOT));
    boolean acronym =
        casual
            && lower
            && surface.length() > 2
            && (entity.type() == EntityType.ORG || entity.type() == EntityType.MODEL_FAMILY)
            && !entity.flags().contains("ver")
            && entity.canonical().equals(surface.toUpperCase(Locale.ROOT));
    if (acronym) {
      return NameShape.namedInLowerCase(text, hit.start(), hit.end());
    }
    if (entity.flags().contains("exact")) {
      return entity.flags().contains("ver")
          && entity.canonical().equalsIgnoreCase(surface)
          && VersionTail.end(text, hit.end(), false) > hit.end();
    }
    if (lower && entity.flags().contains("word")) {
      return casual
          && (entity.type() == EntityType.ORG || entity.type() == EntityType.MODEL_FAMILY)
          && NameShape.namedInLowerCase(text, hit.start(), hit.end());
    }
    return true;
  }

  private static boolean isWritten(Entity entity, String surface) {
    return NameShape.sameButJoints(entity.canonical(), surface)
        || entity.aliases().stream().anyMatch(alias -> NameShape.sameButJoints(alias, surface));
  }
}
