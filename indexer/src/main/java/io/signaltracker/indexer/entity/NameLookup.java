// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.List;
import java.util.Optional;

/** Looks short strings up in the gazetteer, such as the name of a source or a board's vendor. */
public final class NameLookup {

  private NameLookup() {}

  /** The entities named in the string, from left to right. */
  public static List<Entity> in(Gazetteer gazetteer, String text) {
    return new KnownNames(gazetteer, NamesInPlay.none())
        .find(text, false).stream()
            .filter(span -> span.canonical() != null)
            .flatMap(span -> gazetteer.entity(String.valueOf(span.canonical())).stream())
            .toList();
  }

  /** Whether the whole name is a version of a listed family: "GPT-4.1 mini". */
  public static boolean isVersion(Gazetteer gazetteer, String name) {
    return new KnownNames(gazetteer, NamesInPlay.none())
        .find(name, false).stream().anyMatch(span -> span.length() == name.length());
  }

  /** The listed maker of the family that the name begins with: OpenAI for "GPT-4.1 mini". */
  public static Optional<String> makerOf(Gazetteer gazetteer, String name) {
    for (int end = name.length(); end > 1; end--) {
      boolean whole = end == name.length() || !Character.isLetter(name.charAt(end));
      Optional<String> maker =
          whole
              ? gazetteer
                  .entity(name.substring(0, end))
                  .filter(NameLookup::isModel)
                  .map(Entity::owner)
              : Optional.empty();
      if (maker.isPresent()) {
        return maker;
      }
    }
    return Optional.empty();
  }

  private static boolean isModel(Entity entity) {
    return entity.type() == EntityType.MODEL || entity.type() == EntityType.MODEL_FAMILY;
  }
}
