// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What evidence may belong to one story, since it shares names, directly or over others. Each such
 * set is folded by itself, so that a story never depends on what else happens to be known.
 */
final class Connections {

  private final ModelKeys keys;

  /** Each name's, board key's or moment's neighbour on the way to the one that stands for all. */
  private final Map<Object, Object> towards = new HashMap<>();

  private Connections(ModelKeys keys) {
    this.keys = keys;
  }

  /**
   * The sets, in the order of their first pieces.
   *
   * @param evidence in order
   */
  static List<List<Evidence>> among(List<Evidence> evidence, Debuts debuts, ModelKeys keys) {
    Connections connections = new Connections(keys);
    evidence.forEach(connections::add);
    connections.addVariants();
    connections.addSiblings(evidence);
    debuts.together().forEach(connections::joinAll);
    return connections.sets(evidence);
  }

  private void add(Evidence item) {
    NameKey name = keys.of(Subject.modelOf(item));
    towards.putIfAbsent(name, name);
    if (item instanceof ClaimEvidence claim && Claims.isIdentity(claim)) {
      join(name, keys.of(claim.claim().object()));
    }
    String boardKey = Subject.boardKey(item);
    if (boardKey != null) {
      join(name, boardKey);
    }
  }

  private void addVariants() {
    Map<String, NameKey> byValue = new HashMap<>();
    for (Object node : towards.keySet()) {
      if (node instanceof NameKey name) {
        byValue.put(name.value(), name);
      }
    }
    for (NameKey name : byValue.values()) {
      for (String part : name.parts()) {
        NameKey stem = byValue.get(part);
        if (stem != null) {
          join(name, stem);
        }
      }
    }
  }

  /** Names that begin alike in one sentence: what one sentence says of both may join them. */
  private void addSiblings(List<Evidence> evidence) {
    for (int at = 1; at < evidence.size(); at++) {
      for (int before = at - 1; before >= 0; before--) {
        if (!areInOneSentence(evidence.get(before), evidence.get(at))) {
          break;
        }
        NameKey one = keys.of(Subject.modelOf(evidence.get(before)));
        NameKey other = keys.of(Subject.modelOf(evidence.get(at)));
        if (!one.equals(other) && one.startsLike(other)) {
          join(one, other);
        }
      }
    }
  }

  private static boolean areInOneSentence(Evidence one, Evidence other) {
    return one instanceof ClaimEvidence a
        && other instanceof ClaimEvidence b
        && a.claim().start() == b.claim().start()
        && a.claim().articleId().equals(b.claim().articleId());
  }

  private void joinAll(List<NameKey> names) {
    names.forEach(name -> join(names.getFirst(), name));
  }

  private void join(Object one, Object other) {
    Object a = standsFor(one);
    Object b = standsFor(other);
    if (!a.equals(b)) {
      towards.put(b, a);
    }
  }

  private Object standsFor(Object node) {
    Object at = node;
    Object next = towards.getOrDefault(at, at);
    while (!next.equals(at)) {
      Object beyond = towards.getOrDefault(next, next);
      towards.put(at, beyond);
      at = next;
      next = beyond;
    }
    towards.putIfAbsent(at, at);
    return at;
  }

  private List<List<Evidence>> sets(List<Evidence> evidence) {
    Map<Object, List<Evidence>> sets = new LinkedHashMap<>();
    for (Evidence item : evidence) {
      Object set = standsFor(keys.of(Subject.modelOf(item)));
      sets.computeIfAbsent(set, _ -> new ArrayList<>()).add(item);
    }
    return List.copyOf(sets.values());
  }
}
