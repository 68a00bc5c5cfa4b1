// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.catalogue;

import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.source.Announcer.Catalogue;
import io.signaltracker.crawler.source.Source;
import java.util.List;

/**
 * Reads one catalogue's format.
 *
 * <p>Implementations are immutable and thread-safe, and never throw for what was fetched: broken
 * rows and documents become problems.
 */
public interface CatalogueReader {

  /** The format's name in {@code sources.yaml}. */
  String format();

  /**
   * Reads the list of models.
   *
   * @param source whose catalogue it is
   */
  CatalogueReading read(FetchedPage page, Source source);

  /** Reads the index of dated snapshots. */
  CatalogueArchive readArchive(FetchedPage page, Catalogue catalogue);

  /**
   * The reader of a format.
   *
   * @throws IllegalArgumentException naming the formats there are
   */
  static CatalogueReader of(String format) {
    return known().stream()
        .filter(reader -> reader.format().equals(format))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Unknown catalogue format '" + format + "', expected one of " + formats()));
  }

  /** The names of all formats. */
  static List<String> formats() {
    return known().stream().map(CatalogueReader::format).toList();
  }

  private static List<CatalogueReader> known() {
    return List.of(new OpenRouterReader(), new HuggingFaceReader(), new ModelsDevReader());
  }
}
