// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import io.signaltracker.indexer.family.Families;
import io.signaltracker.indexer.family.Family;
import io.signaltracker.indexer.family.FamilyLine;
import io.signaltracker.indexer.family.FamilyLines;
import io.signaltracker.indexer.family.FamilyTree;
import io.signaltracker.indexer.family.FamilyTree.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One invented line of two versions. */
final class FakeFamilies implements Families {

  private static final Instant AT = Instant.parse("2026-04-09T08:00:00Z");
  private static final List<Named> NAMES =
      List.of(
          new Named("Tern-1.0-7B", "a4", AT), new Named("Tern-2.0-T2V", "a5", AT.plusSeconds(60)));

  @Override
  public List<FamilyLine> list(@Nullable Instant asOf) {
    return FamilyLines.of(NAMES, List.of());
  }

  @Override
  public Optional<Family> find(String id, @Nullable Instant asOf) {
    return FamilyTree.of(id.startsWith("a4") ? "tern" : id, NAMES, List.of(), List.of());
  }
}
