// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A ledger in memory. It depends on the evidence and on the order in which it is added, on nothing
 * else. The names that were heard of least recently are forgotten beyond a fixed number. Reading is
 * safe for many threads while nobody adds.
 */
public final class NameMemory implements NameLedger {

  private static final int MOST_NAMES = 50_000;
  private static final int MOST_OF_STEM = 8;

  private final SequencedMap<String, NameEvidence> byKey = new LinkedHashMap<>();
  private final Map<String, Set<String>> byStem = new LinkedHashMap<>();

  /** Adds what one document says. */
  public void add(List<NameEvidence> evidence) {
    evidence.forEach(this::add);
  }

  private void add(NameEvidence evidence) {
    String key = evidence.key();
    NameEvidence before = byKey.remove(key);
    byKey.put(key, before == null ? evidence : before.plus(evidence));
    for (String stem : NameShape.shortForms(evidence.name())) {
      Set<String> names = byStem.computeIfAbsent(NameShape.key(stem), _ -> new LinkedHashSet<>());
      if (names.size() < MOST_OF_STEM) {
        names.add(key);
      }
    }
    if (byKey.size() > MOST_NAMES) {
      forget(byKey.pollFirstEntry().getValue());
    }
  }

  private void forget(NameEvidence evidence) {
    for (String stem : NameShape.shortForms(evidence.name())) {
      String stemKey = NameShape.key(stem);
      Set<String> names = byStem.get(stemKey);
      if (names != null && names.remove(evidence.key()) && names.isEmpty()) {
        byStem.remove(stemKey);
      }
    }
  }

  @Override
  public Optional<NameEvidence> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Override
  public List<NameEvidence> withStem(String stemKey) {
    return byStem.getOrDefault(stemKey, Set.of()).stream()
        .flatMap(key -> find(key).stream())
        .toList();
  }
}
