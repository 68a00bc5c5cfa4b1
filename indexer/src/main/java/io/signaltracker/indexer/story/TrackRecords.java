// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.util.Optional;

/** Who was right so far, as of the last fold. Thread-safe, read-only. */
public interface TrackRecords {

  /** The scorecard of a source, perhaps without calls; empty where nothing was read from it. */
  Optional<Scorecard> scorecard(String sourceId);
}
