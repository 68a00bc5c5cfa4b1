// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.line;

import io.signaltracker.crawler.catalogue.CatalogueReader;
import io.signaltracker.crawler.leaderboard.LeaderboardReader;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.source.SourceFormats;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sources to follow: the operator's file, or the one in the jar. */
public final class ShippedSources {

  private ShippedSources() {}

  /**
   * Reads the sources to follow.
   *
   * @param file null for the shipped file
   * @throws io.signaltracker.crawler.source.SourceMistakes with every mistake of the file
   */
  public static SourceCatalog read(@Nullable Path file) {
    return file == null
        ? parse(shipped(), "the shipped sources.yaml")
        : SourceCatalog.read(file, formats());
  }

  /** Reads a text as a file of sources. */
  public static SourceCatalog parse(String text, String name) {
    return SourceCatalog.parse(text, name, formats());
  }

  private static SourceFormats formats() {
    return new SourceFormats(
        Set.copyOf(LeaderboardReader.formats()), Set.copyOf(CatalogueReader.formats()));
  }

  private static String shipped() {
    try (InputStream in = ShippedSources.class.getResourceAsStream("/sources.yaml")) {
      if (in == null) {
        throw new IllegalStateException("Bug: sources.yaml is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
