// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names that boards, catalogues and earlier articles have brought into play, beyond the gazetteer.
 * Immutable; the order of addition does not matter.
 */
public final class NamesInPlay {

  /**
   * One name.
   *
   * @param name as the board, catalogue or article writes it
   * @param since when it was first seen
   * @param from the board, catalogue or "articles"
   */
  public record Name(String name, EntityType type, Instant since, String from) {}

  private static final NamesInPlay NONE = new NamesInPlay(List.of());

  private final Map<String, Name> byName = new TreeMap<>();

  private NamesInPlay(List<Name> names) {
    names.stream()
        .sorted(
            Comparator.comparing(Name::since).thenComparing(Name::type).thenComparing(Name::from))
        .forEach(name -> byName.putIfAbsent(name.name(), name));
  }

  public static NamesInPlay none() {
    return NONE;
  }

  /** Of several entries for one name the earliest wins. */
  public static NamesInPlay of(List<Name> names) {
    return new NamesInPlay(names);
  }

  /** All names, in the order of their spelling. */
  public List<Name> all() {
    return List.copyOf(byName.values());
  }
}
