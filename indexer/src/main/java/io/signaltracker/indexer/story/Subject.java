// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names and board keys of one subject, while evidence is sorted into stories. */
final class Subject {

  private final Set<NameKey> keys = new LinkedHashSet<>();
  private final Set<String> boardKeys = new HashSet<>();

  /** A board's or catalogue's own id of the model; null for a claim. */
  static @Nullable String boardKey(Evidence item) {
    return switch (item) {
      case BoardEvent event -> event.sourceId() + '\n' + event.modelKey();
      case CatalogueEvent event -> event.sourceId() + '\n' + event.modelKey();
      case ClaimEvidence _ -> null;
    };
  }

  /** The model that an item is about. */
  static String modelOf(Evidence item) {
    return switch (item) {
      case BoardEvent event -> event.model();
      case CatalogueEvent event -> event.model();
      case ClaimEvidence evidence -> evidence.claim().subject();
    };
  }

  void add(NameKey key) {
    keys.add(key);
  }

  void addAll(Subject other) {
    keys.addAll(other.keys);
    boardKeys.addAll(other.boardKeys);
  }

  void bind(String boardKey) {
    boardKeys.add(boardKey);
  }

  Set<NameKey> keys() {
    return keys;
  }

  Set<String> boardKeys() {
    return boardKeys;
  }

  boolean has(NameKey key) {
    return keys.contains(key);
  }

  boolean takesVariant(NameKey key) {
    return keys.stream().anyMatch(key::isVariantOf)
        && keys.stream().noneMatch(key::hasOtherVersionThan);
  }
}
