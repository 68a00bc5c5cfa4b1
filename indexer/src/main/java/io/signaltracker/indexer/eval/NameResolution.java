// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings names that stand for the same entity of a labelled set to one key, so that a claim about
 * "HH" matches one about "Happy Horse". A name is looked up among the labelled mentions of its own
 * document, then among all canonical names, then among the mentions and aliases of the whole set,
 * provided that it means one entity there. What is found nowhere stands for itself.
 */
final class NameResolution {

  private final Map<String, Map<String, String>> inDocument = new HashMap<>();
  private final Map<String, Set<String>> anywhere = new HashMap<>();
  private final Set<String> canonical = new HashSet<>();

  NameResolution(LabelledSet set) {
    set.spans().forEach(this::addSpan);
    set.claims().forEach(this::addClaim);
    set.episodes().forEach(this::addEpisode);
  }

  private void addSpan(LabelledSpan span) {
    String name = LooseName.of(span.text());
    String entity = LooseName.of(span.canonical());
    inDocument.computeIfAbsent(span.documentId(), _ -> new HashMap<>()).putIfAbsent(name, entity);
    addAnywhere(name, entity);
    canonical.add(entity);
  }

  private void addClaim(LabelledClaim claim) {
    canonical.add(LooseName.of(claim.statement().subject()));
    canonical.add(LooseName.of(claim.statement().object()));
    claim.alternatives().forEach(name -> canonical.add(LooseName.of(name)));
  }

  /** The aliases of an episode of several models tell nothing about which of them is meant. */
  private void addEpisode(LabelledEpisode episode) {
    if (episode.models().size() == 1) {
      List<String> aliases = episode.aliases();
      aliases.forEach(alias -> addAnywhere(LooseName.of(alias), LooseName.of(episode.model())));
    }
  }

  private void addAnywhere(String name, String entity) {
    anywhere.computeIfAbsent(name, _ -> new HashSet<>()).add(entity);
  }

  /** The key of the entity that a name means in a document ("" for none in particular). */
  String resolve(String documentId, String name) {
    String key = LooseName.of(name);
    String here = inDocument.getOrDefault(documentId, Map.of()).get(key);
    if (here != null) {
      return here;
    }
    Set<String> known = anywhere.getOrDefault(key, Set.of());
    return canonical.contains(key) || known.size() != 1 ? key : known.iterator().next();
  }

  /** How many names an episode shares with a story. */
  int shared(LabelledEpisode episode, Collection<String> story) {
    Set<String> keys = new HashSet<>();
    keys.add(LooseName.of(episode.model()));
    episode.aliases().forEach(name -> keys.add(LooseName.of(name)));
    for (String name : episode.models()) {
      keys.add(LooseName.of(name));
      keys.add(resolve("", name));
    }
    return (int) story.stream().map(LooseName::of).distinct().filter(keys::contains).count();
  }
}
