// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of the gazetteer and the names in play in a text, with the model versions built
 * on a family's name ("Qwen" in the gazetteer makes "Qwen3-8B" a model). Immutable.
 */
final class KnownNames {

  private static final int IN_PLAY = 3;
  private static final int VERSION = 2;
  private static final int LISTED = 1;

  /** What may follow a name within one chunk without changing it: "Alibaba-backed". */
  private static final Set<String> SUFFIXES =
      Set.of(
          "owned",
          "backed",
          "made",
          "built",
          "based",
          "style",
          "like",
          "trained",
          "developed",
          "hosted",
          "led",
          "funded",
          "linked",
          "affiliated",
          "related",
          "branded",
          "run",
          "style,");

  private static final Set<String> LINES =
      Set.of("model", "preview", "family", "line", "series", "checkpoint", "lineup");

  private final Gazetteer gazetteer;
  private final AliasTrie<NamesInPlay.Name> inPlay = new AliasTrie<>();
  private final AliasTrie<String> stems = new AliasTrie<>();
  private final Map<String, Set<String>> namesOfStem = new LinkedHashMap<>();

  KnownNames(Gazetteer gazetteer, NamesInPlay names) {
    this.gazetteer = gazetteer;
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
          && isWhole(text, hit.start(), hit.end())
          && NameShape.fits(stem, surface, text, hit.start())) {
        found.add(
            names.size() == 1
                ? new Span(
                    hit.start(), hit.end(), EntityType.MODEL, names.iterator().next(), LISTED)
                : new Span(hit.start(), hit.end(), EntityType.MODEL_FAMILY, stem, LISTED));
      }
    }
    return found;
  }

  /**
   * The spans, not overlapping, by position.
   *
   * @param casual whether the text writes company names in lower case ("is it meta again?")
   */
  List<Span> find(String text, boolean casual) {
    List<Span> spans = new ArrayList<>();
    for (AliasTrie.Hit<NamesInPlay.Name> hit : inPlay.find(text)) {
      addInPlay(text, hit, spans);
    }
    for (AliasTrie.Hit<Entity> hit : gazetteer.names().find(text)) {
      addListed(text, hit, casual, spans);
    }
    return withoutOverlaps(spans);
  }

  private static void addInPlay(
      String text, AliasTrie.Hit<NamesInPlay.Name> hit, List<Span> spans) {
    NamesInPlay.Name name = hit.values().getFirst();
    String surface = text.substring(hit.start(), hit.end());
    if (isWhole(text, hit.start(), hit.end())
        && NameShape.fits(name.name(), surface, text, hit.start())) {
      spans.add(new Span(hit.start(), hit.end(), name.type(), name.name(), IN_PLAY));
    }
  }

  /** Whether the name is not a part of a longer codename such as {@code gpt2-chatbot}. */
  private static boolean isWhole(String text, int start, int end) {
    boolean prefixed = start > 0 && "-_".indexOf(text.charAt(start - 1)) >= 0;
    return !prefixed && (end >= text.length() || !continues(text, end));
  }

  private static boolean continues(String text, int end) {
    char c = text.charAt(end);
    if (Character.isDigit(c)) {
      return true;
    }
    if (c == '_') {
      return true;
    }
    boolean joined = (c == '-' || c == '.') && end + 1 < text.length();
    return joined
        && Character.isLetterOrDigit(text.charAt(end + 1))
        && !SUFFIXES.contains(wordAt(text, end + 1));
  }

  private static String wordAt(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < 20 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private void addListed(String text, AliasTrie.Hit<Entity> hit, boolean casual, List<Span> spans) {
    List<Entity> fitting =
        hit.values().stream().filter(entity -> fits(entity, text, hit, casual)).toList();
    if (fitting.isEmpty()) {
      return;
    }
    Entity entity = fitting.getFirst();
    int tail = versionEnd(entity, text, hit.end());
    if (tail > hit.end() && isWhole(text, hit.start(), tail)) {
      spans.add(
          new Span(
              hit.start(), tail, EntityType.MODEL, canonical(entity, text, hit, tail), VERSION));
    } else if (isWhole(text, hit.start(), hit.end())
        && (!entity.flags().contains("ver") || isLineBefore(text, hit.end()))) {
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

  /** "a Nova preview", "its Ling models": the noun behind says that a line of models is meant. */
  private static boolean isLineBefore(String text, int end) {
    if (end + 1 >= text.length() || text.charAt(end) != ' ') {
      return false;
    }
    String word = wordAt(text, end + 1);
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return LINES.contains(word) || LINES.contains(singular);
  }

  private static int versionEnd(Entity entity, String text, int from) {
    return switch (entity.type()) {
      case MODEL_FAMILY, MODEL -> VersionTail.end(text, from, false);
      case ORG -> organisationEnd(entity, text, from);
      case BENCHMARK, PRODUCT, PERSON -> from;
    };
  }

  private static int organisationEnd(Entity entity, String text, int from) {
    if (entity.flags().contains("brand") && isBareVersion(text, from)) {
      return VersionTail.end(text, from, false);
    }
    return entity.flags().contains("line") ? VersionTail.end(text, from, true) : from;
  }

  /** " 3", " 4.5": not a count, which has its plural behind it ("Pika 2 weeks ago"). */
  private static boolean isBareVersion(String text, int from) {
    int at = from + 1;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || isDot(text, at))) {
      at++;
    }
    boolean number = at > from + 1 && at <= from + 5 && text.charAt(from) == ' ';
    boolean count =
        at + 1 < text.length()
            && text.charAt(at) == ' '
            && text.substring(from, at).indexOf('.') < 0
            && wordAt(text, at + 1).endsWith("s")
            && Character.isLowerCase(text.charAt(at + 1));
    return number && !count;
  }

  private static boolean isDot(String text, int at) {
    return text.charAt(at) == '.'
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1));
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

  /** The longest of those that overlap, then the higher rank, by position. */
  static List<Span> withoutOverlaps(List<Span> spans) {
    List<Span> order = new ArrayList<>(spans);
    order.sort(
        Comparator.comparingInt(Span::length)
            .reversed()
            .thenComparing(Comparator.comparingInt(Span::rank).reversed())
            .thenComparingInt(Span::start));
    NavigableMap<Integer, Span> kept = new TreeMap<>();
    for (Span span : order) {
      if (isFree(kept, span)) {
        kept.put(span.start(), span);
      }
    }
    return new ArrayList<>(kept.values());
  }

  private static boolean isFree(NavigableMap<Integer, Span> kept, Span span) {
    return !overlaps(kept.floorEntry(span.start()), span)
        && !overlaps(kept.ceilingEntry(span.start()), span);
  }

  private static boolean overlaps(Map.@Nullable Entry<Integer, Span> entry, Span span) {
    return entry != null && entry.getValue().overlaps(span);
  }
}
