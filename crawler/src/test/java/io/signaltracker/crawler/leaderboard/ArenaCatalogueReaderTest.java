// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.Pages;
import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.source.Announcer.Leaderboard;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ArenaCatalogueReaderTest {

  private static final String URL = "http://board.localhost:8097/leaderboard-text.json";
  private static final String RATINGS =
      """
      {"full": {"second-2": {"rating": 1290.5, "rating_q025": 1280, "rating_q975": 1300},
                "first-1": {"rating": 1333.5},
                "broken": {"rating": "n/a"}},
       "coding": {"second-2": {"rating": 1401}}}\
      """;

  @Test
  void ranksThePartForAllPromptsByRating() {
    BoardReading reading = read("text", RATINGS);
    assertThat(Objects.requireNonNull(reading.snapshot()).rows())
        .containsExactly(
            new BoardRow("first-1", "first-1", null, 1, 1333.5, null, null, null),
            new BoardRow("second-2", "second-2", null, 2, 1290.5, 1280.0, 1300.0, null));
    assertThat(reading.problems())
        .containsExactly(URL + ": 'broken' lacks a model name or a score");
  }

  @Test
  void readsThePartThatTheTrackNames() {
    BoardReading reading = read("text/coding", RATINGS);
    assertThat(Objects.requireNonNull(reading.snapshot()).track()).isEqualTo("text/coding");
    assertThat(reading.snapshot().rows()).extracting(BoardRow::score).containsExactly(1401.0);
  }

  @Test
  void saysWhichPartIsMissing() {
    BoardReading reading = read("text/maths", RATINGS);
    assertThat(reading.snapshot()).isNull();
    assertThat(reading.problems().getFirst()).startsWith(URL).contains("[maths]");
  }

  private static BoardReading read(String track, String json) {
    Leaderboard board = new Leaderboard(URI.create(URL), "arena-catalogue", track, null);
    Source source =
        new Source(
            "arena",
            "Arena",
            SourceType.LEADERBOARD,
            null,
            "arena",
            "en",
            Duration.ofMinutes(30),
            List.of(board));
    return LeaderboardReader.of("arena-catalogue")
        .read(Pages.of(URL, "application/json", json), source, board);
  }
}
