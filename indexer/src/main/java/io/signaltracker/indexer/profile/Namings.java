// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.profile;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.Entity;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.profile.Profile.Naming;
import io.signaltracker.indexer.story.StoryDossier;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an entity's names come from. */
final class Namings {

  private Namings() {}

  /** The names under which boards and catalogues have shown the model of a story. */
  static Stream<Naming> written(@Nullable StoryDossier story) {
    return story == null ? Stream.empty() : story.evidence().stream().flatMap(Namings::written);
  }

  private static Stream<Naming> written(Evidence item) {
    return switch (item) {
      case BoardEvent event ->
          Stream.of(new Naming(event.model(), event.publishedAt(), event.boardName(), null, null));
      case CatalogueEvent event ->
          Stream.of(
              new Naming(event.model(), event.publishedAt(), event.catalogueName(), null, null));
      case ClaimEvidence _ -> Stream.empty();
    };
  }

  /** The names that claims say are its own, the earliest claim for each; denials say nothing. */
  static Stream<Naming> claimed(
      Collection<String> names, List<ClaimEvidence> of, List<ClaimEvidence> about) {
    Set<NameKey> own = names.stream().map(NameKey::of).collect(Collectors.toSet());
    return Stream.concat(of.stream(), about.stream())
        .filter(read -> read.claim().relation() == Relation.SAME_AS)
        .filter(read -> read.claim().status() != ClaimStatus.DENIED)
        .map(read -> {
          boolean isSubject = own.contains(NameKey.of(read.claim().subject()));
          return new Naming(
              isSubject ? read.claim().object() : read.claim().subject(),
              read.publishedAt(),
              read.sourceName(),
              read.id(),
              read.claim().status());
        });
  }

  /** The names that the register has always had. */
  static Stream<Naming> registered(@Nullable Entity entity) {
    return entity == null
        ? Stream.empty()
        : entity.aliases().stream().map(alias -> new Naming(alias, null, "register", null, null));
  }

  /** For sorting: undated names last. */
  static Instant since(Naming naming) {
    return naming.since() == null ? Instant.MAX : naming.since();
  }
}
