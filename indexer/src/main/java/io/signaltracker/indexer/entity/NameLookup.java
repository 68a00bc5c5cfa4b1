// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.List;

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
}
