// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evidence by the names and board keys it is about, so that each story looks only at its own. */
final class EvidenceIndex {

  private final List<Evidence> ordered;
  private final ModelKeys keys;
  private final Map<NameKey, List<Integer>> byName = new HashMap<>();
  private final Map<String, List<Integer>> byBoardKey = new HashMap<>();

  /**
   * An index of evidence.
   *
   * @param ordered in order, which is kept
   */
  EvidenceIndex(List<Evidence> ordered, ModelKeys keys) {
    this.ordered = ordered;
    this.keys = keys;
    for (int position = 0; position < ordered.size(); position++) {
      add(ordered.get(position), position);
    }
  }

  private void add(Evidence item, int position) {
    put(byName, keys.of(Subject.modelOf(item)), position);
    if (item instanceof ClaimEvidence claim && Claims.isIdentity(claim)) {
      put(byName, keys.of(claim.claim().object()), position);
    }
    String boardKey = Subject.boardKey(item);
    if (boardKey != null) {
      put(byBoardKey, boardKey, position);
    }
  }

  private static <K> void put(Map<K, List<Integer>> index, K key, int position) {
    index.computeIfAbsent(key, _ -> new ArrayList<>()).add(position);
  }

  /** Everything about these names or board keys, in order, each item once. */
  List<Evidence> about(Iterable<NameKey> names, Iterable<String> boardKeys) {
    BitSet found = new BitSet();
    names.forEach(name -> byName.getOrDefault(name, List.of()).forEach(found::set));
    boardKeys.forEach(key -> byBoardKey.getOrDefault(key, List.of()).forEach(found::set));
    return found.stream().mapToObj(ordered::get).toList();
  }
}
