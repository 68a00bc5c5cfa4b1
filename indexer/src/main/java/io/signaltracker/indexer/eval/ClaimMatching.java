// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Matches the claims found in one document with those labelled there.
 *
 * <p>Two claims match when subject, relation and object are the same, names being resolved by
 * {@link NameResolution}; the two sides of {@code same_as} may be swapped. However often a triple
 * is said or found in a document, it counts once. A labelled object may have alternatives, any of
 * which is as good. A found claim that matches a free label, and no required one by its own object,
 * counts neither way. A required claim whose alternative was found for another required claim (the
 * unit, where the parent was) is not missed.
 *
 * <p>Within a matched triple, each labelled (status, holder) is paired with at most one found one,
 * the best agreements first, a status before a holder; what the label of a free claim says exactly
 * is left aside. The rules are those of the scorer that comes with the labelled sets, which a test
 * compares.
 */
final class ClaimMatching {

  /** What became of a found claim. */
  enum Verdict {
    RIGHT,
    WRONG,
    FREE
  }

  private record Triple(String subject, Relation relation, String object) {}

  private record Voice(ClaimStatus status, String holder) {}

  private record FreeVoice(Triple triple, Voice voice) {}

  /** A possible pair of a labelled and a found voice. */
  private record Agreement(int degree, int labelled, int found) {}

  private final NameResolution names;
  private final Map<Triple, Set<Voice>> required = new LinkedHashMap<>();
  private final Map<Triple, Set<Triple>> alternatives = new LinkedHashMap<>();
  private final Map<Triple, Triple> accepted = new LinkedHashMap<>();
  private final Set<Triple> free = new HashSet<>();
  private final Set<FreeVoice> freeVoices = new HashSet<>();
  private final Map<Triple, Set<Voice>> hits = new LinkedHashMap<>();
  private final Set<Triple> inventions = new HashSet<>();
  private final Set<Triple> found = new HashSet<>();
  private int freeFinds;

  /** For one document: all labels and all finds are of it. */
  ClaimMatching(
      Collection<LabelledClaim> labels, Collection<Statement> finds, NameResolution names) {
    this.names = names;
    labels.forEach(this::label);
    required.keySet().forEach(triple -> accepted.put(triple, triple));
    alternatives.forEach(
        (triple, others) -> others.forEach(other -> accepted.putIfAbsent(other, triple)));
    finds.forEach(this::find);
    required
        .keySet()
        .removeIf(triple -> !hits.containsKey(triple) && anyFound(alternatives(triple)));
  }

  private void label(LabelledClaim label) {
    Triple triple = triple(label.statement(), label.statement().object());
    List<Triple> others =
        label.alternatives().stream().map(object -> triple(label.statement(), object)).toList();
    if (label.free()) {
      free.add(triple);
      free.addAll(others);
      freeVoices.add(new FreeVoice(triple, voice(label.statement())));
    } else {
      required.computeIfAbsent(triple, _ -> new LinkedHashSet<>()).add(voice(label.statement()));
      alternatives.computeIfAbsent(triple, _ -> new LinkedHashSet<>()).addAll(others);
    }
  }

  private void find(Statement find) {
    Triple triple = triple(find, find.object());
    found.add(triple);
    switch (verdict(find)) {
      case FREE -> freeFinds++;
      case WRONG -> inventions.add(triple);
      case RIGHT ->
          hits.computeIfAbsent(accepted.getOrDefault(triple, triple), _ -> new LinkedHashSet<>())
              .add(voice(find));
    }
  }

  /** What becomes of one found claim. */
  Verdict verdict(Statement find) {
    Triple triple = triple(find, find.object());
    if (triple.equals(accepted.get(triple))) {
      return Verdict.RIGHT;
    }
    if (free.contains(triple)) {
      return Verdict.FREE;
    }
    return accepted.containsKey(triple) ? Verdict.RIGHT : Verdict.WRONG;
  }

  private Triple triple(Statement statement, String object) {
    String first = names.resolve(statement.documentId(), statement.subject());
    String second = names.resolve(statement.documentId(), object);
    boolean swap = statement.relation() == Relation.SAME_AS && first.compareTo(second) > 0;
    return swap
        ? new Triple(second, statement.relation(), first)
        : new Triple(first, statement.relation(), second);
  }

  private Voice voice(Statement statement) {
    String holder = HolderName.of(statement.holder());
    return new Voice(statement.status(), names.resolve(statement.documentId(), holder));
  }

  private Set<Triple> alternatives(Triple triple) {
    return alternatives.getOrDefault(triple, Set.of());
  }

  private boolean anyFound(Set<Triple> triples) {
    return triples.stream().anyMatch(found::contains);
  }

  ClaimScore score() {
    int missed = required.size() - hits.size();
    ClaimScore score =
        new ClaimScore(new Score(hits.size(), inventions.size(), missed), freeFinds, 0, 0, 0);
    for (Map.Entry<Triple, Set<Voice>> hit : hits.entrySet()) {
      score = score.plus(paired(hit.getKey(), hit.getValue()));
    }
    return score;
  }

  private ClaimScore paired(Triple triple, Set<Voice> heard) {
    List<Voice> labelled = List.copyOf(required.getOrDefault(triple, Set.of()));
    List<Voice> kept =
        heard.stream()
            .filter(voice ->
                labelled.contains(voice) || !freeVoices.contains(new FreeVoice(triple, voice)))
            .toList();
    Set<Integer> taken = new HashSet<>();
    Set<Integer> used = new HashSet<>();
    ClaimScore score = ClaimScore.NONE;
    for (Agreement pair : agreements(labelled, kept)) {
      if (!taken.contains(pair.labelled()) && !used.contains(pair.found())) {
        taken.add(pair.labelled());
        used.add(pair.found());
        score = score.plus(pair(labelled.get(pair.labelled()), kept.get(pair.found())));
      }
    }
    return score;
  }

  /** All possible pairs, the best first; of equal ones the last. */
  private static List<Agreement> agreements(List<Voice> labelled, List<Voice> found) {
    List<Agreement> pairs = new ArrayList<>();
    for (int i = labelled.size() - 1; i >= 0; i--) {
      for (int j = found.size() - 1; j >= 0; j--) {
        pairs.add(new Agreement(degree(labelled.get(i), found.get(j)), i, j));
      }
    }
    pairs.sort((a, b) -> Integer.compare(b.degree(), a.degree()));
    return pairs;
  }

  private static int degree(Voice labelled, Voice found) {
    return (labelled.status() == found.status() ? 2 : 0)
        + (labelled.holder().equals(found.holder()) ? 1 : 0);
  }

  private static ClaimScore pair(Voice labelled, Voice found) {
    return new ClaimScore(
        Score.NONE,
        0,
        1,
        labelled.status() == found.status() ? 1 : 0,
        labelled.holder().equals(found.holder()) ? 1 : 0);
  }
}
