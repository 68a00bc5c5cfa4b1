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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtificialAnalysisReaderTest {

  private static final String URL = "http://board.localhost:8097/data/media/text-to-video";
  private static final Leaderboard BOARD =
      new Leaderboard(URI.create(URL), "artificial-analysis", "text-to-video", null);
  private static final Source SOURCE =
      new Source(
          "aa",
          "Artificial Analysis",
          SourceType.LEADERBOARD,
          null,
          "aa",
          "en",
          Duration.ofMinutes(30),
          List.of(BOARD));

  private final LeaderboardReader reader = LeaderboardReader.of("artificial-analysis");

  @Test
  void readsAnArenaByTheBoardsOwnIds() {
    BoardReading reading =
        read(
            """
            {"status": 200, "data": [
              {"id": "0b7e", "name": "Nameless 1", "slug": "nameless-1", "model_creator": null,
               "elo": 1333.5, "rank": 1, "ci95": "-7/+8", "appearances": 4821},
              {"id": "9c21", "name": "Known 2", "slug": "known-2",
               "model_creator": {"id": "4d", "name": "A Lab"}, "elo": 1290, "rank": 2, "ci95": 12.5},
              {"id": "9c21", "name": "Known 2 again", "elo": 1200, "rank": 3},
              {"id": "77aa", "name": "No score", "rank": 4}]}\
            """);

    assertThat(rows(reading))
        .containsExactly(
            new BoardRow("0b7e", "Nameless 1", null, 1, 1333.5, 1326.5, 1341.5, 4821),
            new BoardRow("9c21", "Known 2", "A Lab", 2, 1290, 1277.5, 1302.5, null));
    assertThat(reading.problems())
        .containsExactly(
            URL + ": data[2] repeats '9c21'", URL + ": data[3] lacks a model name or a score");
  }

  @Test
  void ranksLanguageModelsByTheirIndex() {
    BoardReading reading =
        read(
            """
            {"data": [
              {"id": "a", "name": "A", "evaluations": {"artificial_analysis_intelligence_index": 51.5}},
              {"id": "b", "name": "B", "evaluations": {"artificial_analysis_intelligence_index": 62}},
              {"id": "c", "name": "C", "evaluations": {"artificial_analysis_intelligence_index": 51.5}},
              {"id": "d", "name": "D", "evaluations": {"artificial_analysis_intelligence_index": 40}}]}\
            """);

    assertThat(rows(reading))
        .extracting(row -> row.modelKey() + " " + row.rank())
        .containsExactly("b 1", "a 2", "c 2", "d 4");
  }

  @ParameterizedTest
  @CsvSource({"-7/+8, 93, 108", "+8/-7, 93, 108", "±9, 91, 109", "'+8, -7', 93, 108"})
  void readsAnIntervalHoweverItIsWritten(String written, double low, double high) {
    BoardRow row =
        rows(read(
                "{\"data\": [{\"id\": \"a\", \"name\": \"A\", \"elo\": 100, \"ci95\": \""
                    + written
                    + "\"}]}"))
            .getFirst();

    assertThat(row.scoreLow()).isEqualTo(low);
    assertThat(row.scoreHigh()).isEqualTo(high);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html></html>",
        "[]",
        "{\"error\": \"no key\"}",
        "{\"data\": {}}",
        "{\"data\": [1, null, []]}"
      })
  void saysWhatIsWrongWithADocumentThatIsNoBoard(String json) {
    BoardReading reading = read(json);
    assertThat(reading.snapshot()).isNull();
    assertThat(reading.problems()).isNotEmpty().allMatch(problem -> problem.startsWith(URL));
  }

  @Test
  void asksForItsKey() {
    assertThat(reader.key()).contains(BoardKey.ARTIFICIAL_ANALYSIS);
    assertThat(BoardKeys.none().missing(BOARD)).contains(BoardKey.ARTIFICIAL_ANALYSIS);
    BoardKeys set = new BoardKeys(java.util.Map.of(BoardKey.ARTIFICIAL_ANALYSIS, "secret-1"));
    assertThat(set.missing(BOARD)).isEmpty();
    assertThat(set.toString()).doesNotContain("secret-1");
  }

  private BoardReading read(String json) {
    return reader.read(Pages.of(URL, "application/json", json), SOURCE, BOARD);
  }

  private static List<BoardRow> rows(BoardReading reading) {
    return Objects.requireNonNull(reading.snapshot()).rows();
  }
}
