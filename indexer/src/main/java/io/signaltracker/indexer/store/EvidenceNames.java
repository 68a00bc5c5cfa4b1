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
import java.util.ArrayDeque;
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

  private final JdbcClient jdbc;

  EvidenceNames(Database database) {
    this.jdbc = database.jdbc();
  }

  void set(Evidence evidence) {
    jdbc.sql("delete from evidence_name where evidence_id = :id")
        .param("id", evidence.id())
        .update();
    for (String name : of(evidence)) {
      jdbc.sql("insert into evidence_name (evidence_id, name_key) values (:id, :name)")
          .param("id", evidence.id())
          .param("name", name)
          .update();
    }
  }

  /** A row of a board or catalogue keeps its key when its name changes, so the key is a name too. */
  private static Set<String> of(Evidence evidence) {
    return switch (evidence) {
      case ClaimEvidence said -> ofClaim(said.claim());
      case BoardEvent event ->
          Set.of(NameKey.of(event.model()), rowKey(event.sourceId(), event.modelKey()));
      case CatalogueEvent event ->
          Set.of(NameKey.of(event.model()), rowKey(event.sourceId(), event.modelKey()));
    };
  }

  private static Set<String> ofClaim(Claim claim) {
    Set<String> names = new TreeSet<>();
    names.add(NameKey.of(claim.subject()));
    if (claim.relation() == Relation.SAME_AS) {
      names.add(NameKey.of(claim.object()));
    }
    return names;
  }

  private static String rowKey(String sourceId, String modelKey) {
    return sourceId + "/" + modelKey;
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

  private List<String> namesOf(String evidenceId) {
    return jdbc.sql("select name_key from evidence_name where evidence_id = :id order by name_key")
        .param("id", evidenceId)
        .query(String.class)
        .list();
  }

  private List<String> evidenceOf(String name) {
    return jdbc.sql(
            "select evidence_id from evidence_name where name_key = :name order by evidence_id")
        .param("name", name)
        .query(String.class)
        .list();
  }
}
