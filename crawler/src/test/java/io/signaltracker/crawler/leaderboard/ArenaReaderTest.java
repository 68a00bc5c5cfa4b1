// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.crawler.Pages;
import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.crawler.source.Announcer.Leaderboard;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArenaReaderTest {

  private static final String URL = "http://board.localhost:8097/t2v.json";
  private static final Leaderboard BOARD =
      new Leaderboard(URI.create(URL), "arena", "text-to-video", null);
  private static final Source SOURCE =
      new Source(
          "board",
          "The Board",
          SourceType.LEADERBOARD,
          null,
          "board",
          "en",
          Duration.ofHours(1),
          List.of(BOARD));

  private final LeaderboardReader reader = LeaderboardReader.of("arena");

  @Test
  void readsRowsInRankOrder() {
    BoardSnapshot snapshot =
        snapshot(
            """
            {"meta":{"leaderboard":"text-to-video","last_updated":"2026-04-07",
                     "fetched_at":"2026-04-07T06:00:00Z"},
             "models":[{"rank":2,"model":"B","vendor":"Lab","score":1200.5},
                       {"id":"m1","rank":1,"model":"A","vendor":null,"score":1333,"ci":12,"votes":99}]}\
            """);
    assertThat(snapshot.takenAt()).isEqualTo(Instant.parse("2026-04-07T06:00:00Z"));
    assertThat(snapshot.track()).isEqualTo("text-to-video");
    assertThat(snapshot.rows())
        .containsExactly(
            new BoardRow("m1", "A", null, 1, 1333, 1321.0, 1345.0, 99),
            new BoardRow("B", "B", "Lab", 2, 1200.5, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"unknown\"", "\"Anonymous\""})
  void knowsTheWaysOfNotTellingTheVendor(String vendor) {
    BoardSnapshot snapshot =
        snapshot("{\"models\":[{\"model\":\"A\",\"score\":1,\"vendor\":" + vendor + "}]}");
    assertThat(snapshot.rows().getFirst().vendor()).isNull();
  }

  @Test
  void givesTheSameSnapshotTheSameId() {
    String json =
        "{\"meta\":{\"last_updated\":\"2026-04-07\"},\"models\":[{\"model\":\"A\",\"score\":1}]}";
    assertThat(snapshot(json).id()).isEqualTo(snapshot(json).id());
    assertThat(snapshot(json.replace("04-07", "04-08")).id()).isNotEqualTo(snapshot(json).id());
  }

  @Test
  void namesBrokenRowsAndKeepsTheOthers() {
    BoardReading reading =
        read(
            "{\"models\":[{\"model\":\"A\"},{\"score\":3},{\"model\":\"B\",\"score\":1},{\"model\":\"B\",\"score\":2}]}");
    assertThat(reading.problems()).hasSize(3).allMatch(problem -> problem.contains("models["));
    assertThat(Objects.requireNonNull(reading.snapshot()).rows())
        .extracting(BoardRow::name)
        .containsExactly("B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"models\":3}", "<html>", "{\"models\":[]}"})
  void saysWhatItCannotRead(String body) {
    BoardReading reading = read(body);
    assertThat(reading.snapshot()).isNull();
    assertThat(reading.problems()).isNotEmpty();
  }

  @Test
  void readsTheArchiveOldestFirst() {
    BoardArchive archive =
        reader.readArchive(
            Pages.of(
                "http://board.localhost:8097/archive/index.json",
                "application/json",
                """
                {"snapshots":[{"date":"2026-04-08","track":"text-to-video","url":"b.json"},
                              {"taken_at":"2026-04-07T06:00:00Z","track":"image","url":"/a.json"},
                              {"track":"x"}]}\
                """),
            BOARD);
    assertThat(archive.snapshots())
        .containsExactly(
            new BoardArchive.ArchivedBoard(
                Instant.parse("2026-04-07T06:00:00Z"),
                "image",
                URI.create("http://board.localhost:8097/a.json")),
            new BoardArchive.ArchivedBoard(
                Instant.parse("2026-04-08T00:00:00Z"),
                "text-to-video",
                URI.create("http://board.localhost:8097/archive/b.json")));
    assertThat(archive.problems()).hasSize(1);
  }

  @Test
  void namesTheFormatsThereAre() {
    assertThatThrownBy(() -> LeaderboardReader.of("elo"))
        .hasMessageContaining("elo")
        .hasMessageContaining("arena");
  }

  private BoardReading read(String body) {
    return reader.read(Pages.of(URL, "application/json", body), SOURCE, BOARD);
  }

  private BoardSnapshot snapshot(String body) {
    return Objects.requireNonNull(read(body).snapshot());
  }
}
