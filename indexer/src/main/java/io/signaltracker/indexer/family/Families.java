// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.family;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The families of models, as the articles tell of them. Thread-safe, read-only. */
public interface Families {

  /**
   * The lines of at least two models, and those of which another came; the one with the newest
   * model first, at most 200.
   *
   * @param asOf only what was known by then; null for all
   */
  List<FamilyLine> list(@Nullable Instant asOf);

  /**
   * A family.
   *
   * @param id slug of its line: "wan", "claude-opus"
   * @param asOf only what was known by then; null for all
   */
  Optional<Family> find(String id, @Nullable Instant asOf);
}
