// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.catalogue;

import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a catalogue.
 *
 * @param snapshot null where nothing could be
 * @param problems what was wrong, one line each with its place; empty for a sound document
 */
public record CatalogueReading(@Nullable CatalogueSnapshot snapshot, List<String> problems) {

  public CatalogueReading {
    problems = List.copyOf(problems);
  }
}
