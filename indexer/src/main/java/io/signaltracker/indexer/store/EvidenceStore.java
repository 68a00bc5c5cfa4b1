// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.evidence.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Claims and events as one: what stories are folded from. */
public final class EvidenceStore {

  private final ClaimStore claims;
  private final EventStore events;
  private final EvidenceNames names;

  public EvidenceStore(Database database, ClaimStore claims, EventStore events) {
    this.claims = claims;
    this.events = events;
    this.names = new EvidenceNames(database);
  }

  /** The claim or event with this id; empty where it was withdrawn. */
  public Optional<Evidence> find(String evidenceId) {
    return claims.find(evidenceId).<Evidence>map(claim -> claim).or(() -> events.find(evidenceId));
  }

  /**
   * Ids of all evidence that shares a name with these pieces, directly or over others; also of
   * pieces that were withdrawn, whose names are remembered.
   */
  public Set<String> connectedWith(Collection<String> evidenceIds) {
    return names.connectedWith(evidenceIds);
  }

  /** All that was known by a moment, in no particular order. */
  public List<Evidence> knownBy(Instant asOf) {
    List<Evidence> known = new ArrayList<>(claims.knownBy(asOf));
    known.addAll(events.boardEvents(Instant.EPOCH, asOf.plusMillis(1)));
    known.addAll(events.catalogueEvents(Instant.EPOCH, asOf.plusMillis(1)));
    return known;
  }

  /** Those of the pieces that are there, in the order of the ids. */
  public List<Evidence> all(Collection<String> evidenceIds) {
    List<Evidence> found = new ArrayList<>();
    evidenceIds.forEach(id -> find(id).ifPresent(found::add));
    return found;
  }
}
