// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.language.Cell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a document has named so far and in this sentence. One per document, not thread-safe. */
final class Spoken {

  private static final Set<String> JOINTS = Set.of("and", "or", ",", "&", "nor");

  private List<String> models = List.of();
  private List<String> orgs = List.of();
  private List<String> group = List.of();
  private final Set<String> recent = new LinkedHashSet<>();
  private @Nullable String person;

  private final List<String> modelsHere = new ArrayList<>();
  private final List<String> orgsHere = new ArrayList<>();

  /** Whose something is in this sentence: still spoken of in the next, not what "it" is in this. */
  private final List<String> possessors = new ArrayList<>();

  /** The models of the last sentence that spoke of any. */
  List<String> models() {
    return models;
  }

  /** The organisations of the last sentence that spoke of any. */
  List<String> orgs() {
    return orgs;
  }

  /** The models named last in a row: what "both" or "they" means. */
  List<String> group() {
    return group;
  }

  /** All models spoken of so far; no longer told where there are more than a few. */
  List<String> recent() {
    return List.copyOf(recent);
  }

  @Nullable String person() {
    return person;
  }

  /** The models that this sentence has spoken of up to here. */
  List<String> modelsHere() {
    return modelsHere;
  }

  /** The organisations that this sentence has spoken of up to here. */
  List<String> orgsHere() {
    return orgsHere;
  }

  /** A new sentence begins. */
  void begin(List<Cell> cells, List<Mention> mentions) {
    modelsHere.clear();
    possessors.clear();
    orgsHere.clear();
    noteGroup(cells, mentions);
  }

  /** "A and B", "A, B and C". */
  private void noteGroup(List<Cell> cells, List<Mention> mentions) {
    List<String> run = new ArrayList<>();
    for (Cell cell : cells) {
      String model = cell.slot().equals("M") ? mentions.get(cell.ref()).canonical() : null;
      if (model != null) {
        run.add(model);
      } else if (!JOINTS.contains(cell.lower())) {
        run.clear();
      }
      if (run.size() > 1) {
        group = List.copyOf(new LinkedHashSet<>(run));
      }
    }
  }

  /** A word that refers back to something. */
  void note(Cell cell, ReadSentence.Referent referent) {
    if (cell.isNoun()) {
      modelsHere.addAll(referent.models());
      orgsHere.addAll(referent.orgs());
    } else if (Set.of("it", "itself").contains(cell.lower())) {
      modelsHere.addAll(referent.models());
    } else if (cell.lower().equals("its")) {
      possessors.addAll(referent.models());
    }
  }

  /** A name. */
  void note(Mention mention) {
    String canonical = mention.canonical();
    if (canonical != null) {
      switch (mention.type()) {
        case MODEL -> modelsHere.add(canonical);
        case ORG -> orgsHere.add(canonical);
        case PERSON -> person = canonical;
        case MODEL_FAMILY, BENCHMARK, PRODUCT -> {}
      }
    }
  }

  /** The sentence ends. */
  void end() {
    recent.addAll(modelsHere);
    modelsHere.addAll(possessors);
    if (!modelsHere.isEmpty()) {
      models = List.copyOf(new LinkedHashSet<>(modelsHere));
    }
    if (!orgsHere.isEmpty()) {
      orgs = List.copyOf(new LinkedHashSet<>(orgsHere));
    }
  }
}
