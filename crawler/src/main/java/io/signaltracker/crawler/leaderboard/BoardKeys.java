// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.leaderboard;

import io.signaltracker.crawler.fetch.SiteKeys;
import io.signaltracker.crawler.fetch.SiteKeys.SiteKey;
import io.signaltracker.crawler.source.Announcer;
import io.signaltracker.crawler.source.Announcer.Leaderboard;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that the operator has set. A board whose key is not set is off: it is not asked at all.
 */
public record BoardKeys(Map<BoardKey, String> values) {

  public BoardKeys {
    values = Map.copyOf(values);
  }

  /** No key is set. */
  public static BoardKeys none() {
    return new BoardKeys(Map.of());
  }

  /** The key that an announcer asks for and that is not set. */
  public Optional<BoardKey> missing(Announcer announcer) {
    return announcer instanceof Leaderboard board
        ? LeaderboardReader.of(board.format()).key().filter(key -> !values.containsKey(key))
        : Optional.empty();
  }

  /** As the fetcher takes them. */
  public SiteKeys forFetching() {
    return new SiteKeys(
        values.entrySet().stream()
            .map(set -> new SiteKey(set.getKey().origin(), set.getKey().header(), set.getValue()))
            .toList());
  }

  /** Which keys there are, not what they are. */
  @Override
  public String toString() {
    return "BoardKeys" + values.keySet();
  }
}
