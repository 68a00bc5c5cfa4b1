// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one track of a board has ever listed: each model's last row and when it was last there.
 * Immutable.
 */
public final class BoardHistory {

  /** A model's last row. */
  public record Listed(BoardRow row, Instant lastAt) {}

  private static final BoardHistory NONE = new BoardHistory(new LinkedHashMap<>());

  private final Map<String, Listed> byKey;

  private BoardHistory(Map<String, Listed> byKey) {
    this.byKey = byKey;
  }

  public static BoardHistory none() {
    return NONE;
  }

  /** This history and one later snapshot. */
  public BoardHistory plus(BoardSnapshot snapshot) {
    Map<String, Listed> more = new LinkedHashMap<>(byKey);
    snapshot.rows().forEach(row -> more.put(row.modelKey(), new Listed(row, snapshot.takenAt())));
    return new BoardHistory(more);
  }

  Optional<Listed> last(String modelKey) {
    return Optional.ofNullable(byKey.get(modelKey));
  }

  Map<String, Listed> all() {
    return byKey;
  }
}
