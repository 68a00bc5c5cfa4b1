// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.story.ModelKeys;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which names each piece of evidence is about. Evidence that shares a name, directly or over
 * others, may belong to one story and is folded together.
 */
final class EvidenceNames {

  /** Evidence of the most talked-about codename of the record stays well below this. */
  private static final int LARGEST_CODENAME = 1_000;

  /** More events than the few models have that may come together: a list. */
  private static final int LARGEST_ARRIVAL = 64;

  private static final String ARRIVAL = "arrival ";

  private final JdbcClient jdbc;

  EvidenceNames(Database database) {
    this.jdbc = database.jdbc();
  }

  void set(Evidence evidence) {
    jdbc.sql("delete from evidence_name where evidence_id = :id")
        .param("id", evidence.id())
        .update();
    Set<String> full = keys(evidence);
    full.forEach(key -> insert(evidence.id(), key, false));
    Set<String> parts = new TreeSet<>();
    names(evidence).forEach(name -> parts.addAll(name.parts()));
    parts.removeAll(full);
    parts.forEach(key -> insert(evidence.id(), key, true));
  }

  private void insert(String evidenceId, String key, boolean part) {
    jdbc.sql("insert into evidence_name (evidence_id, name_key, part) values (:id, :name, :part)")
        .param("id", evidenceId)
        .param("name", key)
        .param("part", part ? 1 : 0)
        .update();
  }

  /**
   * A row of a board or catalogue keeps its key when its name changes, so the key is a name too.
   * What arrives together, and names that begin alike in one sentence, may be one subject.
   */
  private static Set<String> keys(Evidence evidence) {
    Set<String> keys = new TreeSet<>();
    names(evidence).forEach(name -> keys.add(name.value()));
    if (evidence.isAnonymousArrival()) {
      keys.add(ARRIVAL + evidence.readFrom() + " " + evidence.knownAt());
    }
    switch (evidence) {
      case ClaimEvidence said -> keys.addAll(sentenceKeys(said.claim()));
      case BoardEvent event -> keys.add(event.sourceId() + "/" + event.modelKey());
      case CatalogueEvent event -> keys.add(event.sourceId() + "/" + event.modelKey());
    }
    return keys;
  }

  private static List<String> sentenceKeys(Claim claim) {
    NameKey name = ModelKeys.key(claim.subject());
    return name.startsLike(name)
        ? List.of(
            "sentence " + claim.articleId() + " " + claim.start() + " " + name.tokens().getFirst())
        : List.of();
  }

  private static List<NameKey> names(Evidence evidence) {
    List<String> names =
        switch (evidence) {
          case ClaimEvidence said -> modelsOf(said.claim());
          case BoardEvent event -> List.of(event.model());
          case CatalogueEvent event -> List.of(event.model());
        };
    return names.stream().map(ModelKeys::key).toList();
  }

  private static List<String> modelsOf(Claim claim) {
    return claim.relation() == Relation.SAME_AS
        ? List.of(claim.subject(), claim.object())
        : List.of(claim.subject());
  }

  /** All evidence connected with these pieces by shared names, the removed ones' names included. */
  Set<String> connectedWith(Collection<String> evidenceIds) {
    Set<String> evidence = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    evidenceIds.forEach(id -> namesOf(id).stream().filter(names::add).forEach(open::add));
    while (!open.isEmpty()) {
      for (String id : evidenceOf(open.pop())) {
        if (evidence.add(id)) {
          namesOf(id).stream().filter(names::add).forEach(open::add);
        }
      }
    }
    return evidence;
  }

  /** The full names of a piece, and those of its parts that are somebody's full name. */
  private List<String> namesOf(String evidenceId) {
    return jdbc.sql(
            """
            select name_key from evidence_name mine
            where evidence_id = :id and (part = 0 or exists (
              select 1 from evidence_name other
              where other.name_key = mine.name_key and other.part = 0))
            order by name_key
            """)
        .param("id", evidenceId)
        .query(Rows::text)
        .list();
  }

  /**
   * What has the name in full; and, while that is few, what has it as a part. A name that very many
   * speak of is a family's ("GPT"), and its members are not one model.
   */
  private List<String> evidenceOf(String name) {
    List<String> full = evidenceWith(name, 0);
    if (name.startsWith(ARRIVAL)) {
      return full.size() > LARGEST_ARRIVAL ? List.of() : full;
    }
    if (full.size() > LARGEST_CODENAME) {
      return full;
    }
    List<String> all = new ArrayList<>(full);
    all.addAll(evidenceWith(name, 1));
    return all;
  }

  private List<String> evidenceWith(String name, int part) {
    return jdbc.sql(
            """
            select evidence_id from evidence_name where name_key = :name and part = :part
            order by evidence_id
            """)
        .param("name", name)
        .param("part", part)
        .query(Rows::text)
        .list();
  }
}
