// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names known beforehand: companies with their units, model families, boards, products, people
 * and outlets, read from the data files beside this class. Immutable.
 */
public final class Gazetteer implements Organisations {

  private static final int DEEPEST = 8;

  private static final Map<String, EntityType> FILES =
      new java.util.TreeMap<>(
          Map.of(
              "organisations.tsv", EntityType.ORG,
              "outlets.tsv", EntityType.ORG,
              "families.tsv", EntityType.MODEL_FAMILY,
              "models.tsv", EntityType.MODEL,
              "boards.tsv", EntityType.BENCHMARK,
              "products.tsv", EntityType.PRODUCT,
              "people.tsv", EntityType.PERSON));

  private static final Gazetteer SHIPPED = readShipped();

  private final Map<String, Entity> byCanonical = new LinkedHashMap<>();
  private final AliasTrie<Entity> names = new AliasTrie<>();
  private final Set<String> makers = new HashSet<>();

  private Gazetteer(Collection<Entity> entities) {
    for (Entity entity : entities) {
      byCanonical.putIfAbsent(entity.canonical(), entity);
      names.add(entity.canonical(), entity);
      entity.aliases().forEach(alias -> names.add(alias, entity));
      boolean model = entity.type() == EntityType.MODEL_FAMILY || entity.type() == EntityType.MODEL;
      if (model && entity.owner() != null) {
        makers.add(entity.owner());
      }
    }
  }

  /** The data that comes with the program. */
  public static Gazetteer shipped() {
    return SHIPPED;
  }

  /**
   * A gazetteer of these entities only.
   *
   * @throws IllegalArgumentException listing every entity whose owner is not among them
   */
  public static Gazetteer of(Collection<Entity> entities) {
    Gazetteer gazetteer = new Gazetteer(entities);
    List<String> mistakes =
        entities.stream()
            .filter(entity -> entity.owner() != null)
            .filter(entity -> !gazetteer.byCanonical.containsKey(entity.owner()))
            .map(entity -> entity.canonical() + " has the unknown owner '" + entity.owner() + "'")
            .toList();
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(
          "Every owner must be an entity itself: " + String.join("; ", mistakes));
    }
    return gazetteer;
  }

  /**
   * The same without some models and model families, to see how a reader does who has never heard
   * of them.
   *
   * @param unheard names and aliases, in any spelling
   */
  public Gazetteer without(Collection<String> unheard) {
    Set<String> keys = unheard.stream().map(NameShape::key).collect(Collectors.toSet());
    return new Gazetteer(
        byCanonical.values().stream().filter(entity -> !isModelNamed(entity, keys)).toList());
  }

  private static boolean isModelNamed(Entity entity, Set<String> keys) {
    return (entity.type() == EntityType.MODEL || entity.type() == EntityType.MODEL_FAMILY)
        && Stream.concat(Stream.of(entity.canonical()), entity.aliases().stream())
            .map(NameShape::key)
            .anyMatch(keys::contains);
  }

  private static Gazetteer readShipped() {
    List<Entity> entities = new ArrayList<>();
    FILES.forEach((file, type) ->
        Resource.lines(Gazetteer.class, file).forEach(line -> entities.add(entity(line, type))));
    return of(entities);
  }

  private static Entity entity(Resource.Line line, EntityType type) {
    String owner = line.field(2);
    return new Entity(
        line.field(0),
        type,
        split(line.field(1), "\\|"),
        owner.isEmpty() ? null : owner,
        Set.copyOf(split(line.field(3), " ")),
        line.field(4));
  }

  private static List<String> split(String field, String separator) {
    return Arrays.stream(field.split(separator))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** All entities, in the order of the files. */
  public List<Entity> all() {
    return List.copyOf(byCanonical.values());
  }

  /** The entity of this canonical name. */
  public Optional<Entity> entity(String canonical) {
    return Optional.ofNullable(byCanonical.get(canonical));
  }

  /** Whether an organisation is listed as the maker of any model. */
  boolean isMaker(String canonical) {
    return makers.contains(canonical);
  }

  AliasTrie<Entity> names() {
    return names;
  }

  @Override
  public boolean isKnown(String canonical) {
    return byCanonical.containsKey(canonical);
  }

  @Override
  public String ownerOf(String canonical) {
    String at = canonical;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Entity entity = byCanonical.get(at);
      if (entity == null || entity.owner() == null) {
        return at;
      }
      at = entity.owner();
    }
    return at;
  }

  @Override
  public boolean isUnitOf(String unit, String owner) {
    String at = unit;
    for (int depth = 0; depth < DEEPEST; depth++) {
      if (at.equals(owner)) {
        return true;
      }
      Entity entity = byCanonical.get(at);
      if (entity == null || entity.owner() == null) {
        return false;
      }
      at = entity.owner();
    }
    return false;
  }
}
