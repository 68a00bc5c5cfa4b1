// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.catalogue;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * The dated snapshots that a catalogue keeps.
 *
 * @param snapshots oldest first
 * @param problems what was wrong, one line each; empty for a sound document
 */
public record CatalogueArchive(List<ArchivedCatalogue> snapshots, List<String> problems) {

  public CatalogueArchive {
    snapshots = List.copyOf(snapshots);
    problems = List.copyOf(problems);
  }

  /** One of them, and where its rows are. */
  public record ArchivedCatalogue(Instant takenAt, URI url) {}
}
