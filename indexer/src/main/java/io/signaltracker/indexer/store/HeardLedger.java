// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.indexer.entity.NameEvidence;
import io.signaltracker.indexer.entity.NameLedger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What is kept of other articles together with what the articles say that are being read. Looks
 * each name up once. Thread-safe; for one batch.
 */
public final class HeardLedger implements NameLedger {

  private final HeardNames kept;
  private final Map<String, List<NameEvidence>> fresh;
  private final Map<String, Optional<NameEvidence>> found = new ConcurrentHashMap<>();
  private final Map<String, List<NameEvidence>> stems = new ConcurrentHashMap<>();

  HeardLedger(HeardNames kept, Map<String, List<NameEvidence>> fresh) {
    this.kept = kept;
    this.fresh = Map.copyOf(fresh);
  }

  @Override
  public Optional<NameEvidence> find(String key) {
    return found.computeIfAbsent(key, this::sum);
  }

  private Optional<NameEvidence> sum(String key) {
    List<HeardNames.Said> all =
        new ArrayList<>(
            kept.said(key).stream().filter(said -> !fresh.containsKey(said.article())).toList());
    all.addAll(of(fresh, key));
    return sum(all);
  }

  @Override
  public List<NameEvidence> withStem(String stemKey) {
    return stems.computeIfAbsent(stemKey, this::stemmed);
  }

  private List<NameEvidence> stemmed(String stemKey) {
    Stream<String> ofFresh =
        fresh.values().stream()
            .flatMap(List::stream)
            .filter(evidence -> evidence.stemKeys().contains(stemKey))
            .map(NameEvidence::key);
    Set<String> keys = new LinkedHashSet<>(kept.withStem(stemKey));
    ofFresh.forEach(keys::add);
    return keys.stream()
        .flatMap(key -> find(key).stream())
        .sorted(Comparator.comparing(NameEvidence::since).thenComparing(NameEvidence::key))
        .toList();
  }

  /** What some articles say about one name. */
  static List<HeardNames.Said> of(Map<String, List<NameEvidence>> articles, String key) {
    List<HeardNames.Said> said = new ArrayList<>();
    articles.forEach((article, all) ->
        all.stream()
            .filter(evidence -> evidence.key().equals(key))
            .findFirst()
            .ifPresent(evidence -> said.add(new HeardNames.Said(article, evidence))));
    return said;
  }

  /** The sum over those that were published first. */
  static Optional<NameEvidence> sum(List<HeardNames.Said> said) {
    return said.stream()
        .sorted(
            Comparator.comparing((HeardNames.Said one) -> one.evidence().since())
                .thenComparing(HeardNames.Said::article))
        .limit(HeardNames.MOST_ARTICLES)
        .map(HeardNames.Said::evidence)
        .reduce(NameEvidence::plus);
  }
}
