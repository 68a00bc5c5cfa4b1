// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.family;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.family.FamilyTree.Named;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which names of models make a line: at least two versions of it, or one that another model is said
 * to be based on. Pure: the same in whatever order they are given.
 */
public final class FamilyLines {

  private static final Comparator<Named> EARLIEST =
      Comparator.comparing(Named::at).thenComparing(Named::name);

  private FamilyLines() {}

  /** The lines, the one with the newest model first. */
  public static List<FamilyLine> of(Collection<Named> names, Collection<ClaimEvidence> claims) {
    Set<String> bases =
        claims.stream()
            .map(ClaimEvidence::claim)
            .filter(claim -> claim.relation() == Relation.BASED_ON)
            .filter(claim -> claim.status() != ClaimStatus.DENIED)
            .map(claim -> ModelName.of(claim.object()).line())
            .collect(Collectors.toSet());
    return byLine(names).entrySet().stream()
        .filter(line -> line.getValue().size() > 1 || bases.contains(line.getKey()))
        .map(line -> line(line.getKey(), List.copyOf(line.getValue().values())))
        .sorted(Comparator.comparing(FamilyLine::newestAt).reversed().thenComparing(FamilyLine::id))
        .toList();
  }

  /** Each version's first name, by line. */
  private static Map<String, Map<String, Named>> byLine(Collection<Named> names) {
    Map<String, Map<String, Named>> lines = new TreeMap<>();
    names.stream()
        .sorted(EARLIEST)
        .forEach(named -> {
          ModelName parts = ModelName.of(named.name());
          if (!parts.line().isEmpty()) {
            lines
                .computeIfAbsent(parts.line(), _ -> new LinkedHashMap<>())
                .putIfAbsent(parts.versionText(), named);
          }
        });
    return lines;
  }

  private static FamilyLine line(String line, List<Named> versions) {
    Named first = versions.getFirst();
    Named newest = versions.getLast();
    Instant firstAt = first.at();
    return new FamilyLine(
        NameKey.slug(line),
        FamilyTree.title(first.name(), line),
        versions.size(),
        firstAt,
        newest.name(),
        newest.at());
  }
}
