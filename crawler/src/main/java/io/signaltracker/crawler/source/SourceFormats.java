// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import java.util.Set;

/**
 * The formats of boards and catalogues that there is a reader for.
 *
 * @param leaderboards e.g. "arena"
 * @param catalogues e.g. "openrouter"
 */
public record SourceFormats(Set<String> leaderboards, Set<String> catalogues) {

  public SourceFormats {
    leaderboards = Set.copyOf(leaderboards);
    catalogues = Set.copyOf(catalogues);
  }
}
