// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing that texts name, as the gazetteer knows it.
 *
 * @param canonical the one name used in claims
 * @param aliases other names, without the canonical one
 * @param owner the parent of a unit, the maker of a model family, the operator of a board or
 *     product, the employer of a person; null where unknown or none
 * @param flags "word", "line", "exact", "outlet" as the data files explain them
 * @param note where it is from
 */
public record Entity(
    String canonical,
    EntityType type,
    List<String> aliases,
    @Nullable String owner,
    Set<String> flags,
    String note) {

  public Entity {
    aliases = List.copyOf(aliases);
    flags = Set.copyOf(flags);
  }
}
