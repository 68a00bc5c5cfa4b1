// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of articles beyond their texts: which belong together and which do not. */
public interface Ties {

  /** Ties nothing. */
  Ties NONE =
      new Ties() {
        @Override
        public @Nullable String groupOf(String article) {
          return null;
        }

        @Override
        public Set<String> apartFrom(String group) {
          return Set.of();
        }

        @Override
        public boolean standsAlone(String group) {
          return false;
        }
      };

  /** The group of articles that must be in one cluster with this one; null for a free article. */
  @Nullable String groupOf(String article);

  /** Groups that may not be in one cluster with this one. */
  Set<String> apartFrom(String group);

  /** Whether the group opens a cluster of its own, however like another it is. */
  boolean standsAlone(String group);
}
