// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.news;

import io.signaltracker.indexer.cluster.Ties;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ties that all decisions in force amount to. Decisions are applied in the order in which they
 * were made, and where two contradict each other the later one holds. Immutable.
 */
public final class DecidedTies implements Ties {

  /** By article. */
  private final Map<String, String> groups = new TreeMap<>();

  private final Map<String, Set<String>> apart = new HashMap<>();
  private final Set<String> alone = new HashSet<>();

  private DecidedTies() {}

  /** The ties of these decisions; those that were undone tie nothing. */
  public static DecidedTies of(Collection<Decision> decisions) {
    DecidedTies ties = new DecidedTies();
    List<Decision> ordered =
        decisions.stream()
            .filter(Decision::isInForce)
            .sorted(
                Comparator.<Decision, java.time.Instant>comparing(made -> made.reason().at())
                    .thenComparing(Decision::id))
            .toList();
    for (Decision decision : ordered) {
      switch (decision.kind()) {
        case MERGE -> ties.merge(decision);
        case SPLIT -> ties.split(decision);
      }
    }
    return ties;
  }

  /** The groups of all articles become one, whatever kept them apart. */
  private void merge(Decision decision) {
    Set<String> merged = new TreeSet<>();
    decision.together().forEach(article -> merged.add(groups.getOrDefault(article, "")));
    merged.remove("");
    Set<String> others = new TreeSet<>();
    merged.forEach(group -> others.addAll(apartFrom(group)));
    others.removeAll(merged);
    groups.replaceAll((_, group) -> merged.contains(group) ? decision.id() : group);
    decision.together().forEach(article -> groups.put(article, decision.id()));
    merged.forEach(this::forget);
    others.forEach(other -> keepApart(decision.id(), other));
  }

  /** The articles leave their groups, and keep away from whatever is left of the story. */
  private void split(Decision decision) {
    Set<String> others = new TreeSet<>();
    for (String article : decision.together()) {
      String before = groups.put(article, decision.id());
      others.addAll(before == null ? Set.of() : apartFrom(before));
    }
    for (String article : decision.apart()) {
      others.add(groups.computeIfAbsent(article, left -> decision.id() + "/" + left));
    }
    alone.add(decision.id());
    others.forEach(other -> keepApart(decision.id(), other));
  }

  private void forget(String group) {
    alone.remove(group);
    apartFrom(group).forEach(other -> apart.getOrDefault(other, new HashSet<>()).remove(group));
    apart.remove(group);
  }

  private void keepApart(String one, String other) {
    apart.computeIfAbsent(one, _ -> new TreeSet<>()).add(other);
    apart.computeIfAbsent(other, _ -> new TreeSet<>()).add(one);
  }

  @Override
  public @Nullable String groupOf(String article) {
    return groups.get(article);
  }

  @Override
  public Set<String> apartFrom(String group) {
    return apart.getOrDefault(group, Set.of());
  }

  @Override
  public boolean standsAlone(String group) {
    return alone.contains(group);
  }

  /** All articles that anything was decided about. */
  public Set<String> articles() {
    return groups.keySet();
  }
}
