// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.leaderboard;

import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.source.Announcer.Leaderboard;
import io.signaltracker.crawler.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * Reads one board's format.
 *
 * <p>Implementations are immutable and thread-safe, and never throw for what was fetched: broken
 * rows and documents become problems.
 */
public interface LeaderboardReader {

  /** The format's name in {@code sources.yaml}. */
  String format();

  /** The key without which the board answers nothing; empty for an open board. */
  default Optional<BoardKey> key() {
    return Optional.empty();
  }

  /**
   * Reads rows.
   *
   * @param source whose board it is
   * @param board how the source announces it; names the track where the rows do not
   */
  BoardReading read(FetchedPage page, Source source, Leaderboard board);

  /** Reads the index of dated snapshots. */
  BoardArchive readArchive(FetchedPage page, Leaderboard board);

  /**
   * The reader of a format.
   *
   * @throws IllegalArgumentException naming the formats there are
   */
  static LeaderboardReader of(String format) {
    return known().stream()
        .filter(reader -> reader.format().equals(format))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Unknown leaderboard format '" + format + "', expected one of " + formats()));
  }

  /** The names of all formats. */
  static List<String> formats() {
    return known().stream().map(LeaderboardReader::format).toList();
  }

  private static List<LeaderboardReader> known() {
    return List.of(new ArenaReader(), new ArenaCatalogueReader(), new ArtificialAnalysisReader());
  }
}
