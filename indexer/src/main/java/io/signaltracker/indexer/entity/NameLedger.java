// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.List;
import java.util.Optional;

/** What all documents read so far say about the names that no list knows. */
public interface NameLedger {

  /** Nothing was read before. */
  NameLedger EMPTY =
      new NameLedger() {
        @Override
        public Optional<NameEvidence> find(String key) {
          return Optional.empty();
        }

        @Override
        public List<NameEvidence> withStem(String stemKey) {
          return List.of();
        }
      };

  /** The evidence for the name with this {@link NameEvidence#key}. */
  Optional<NameEvidence> find(String key);

  /** The names that this one is the short form of, in the order of their first appearance. */
  List<NameEvidence> withStem(String stemKey);
}
