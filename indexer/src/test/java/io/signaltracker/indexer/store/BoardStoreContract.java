// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.crawler.snapshot.SnapshotId;
import io.signaltracker.crawler.snapshot.SnapshotStore;
import io.signaltracker.crawler.snapshot.Track;
import io.signaltracker.crawler.store.StoreContract;
import io.signaltracker.indexer.board.Board;
import io.signaltracker.indexer.board.BoardDifference;
import io.signaltracker.indexer.board.Boards.SeriesFilter;
import io.signaltracker.indexer.board.Boards.VendorName;
import io.signaltracker.indexer.board.ModelSeries;
import io.signaltracker.indexer.entity.Entity;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.BoardEvents;
import io.signaltracker.indexer.profile.Profile;
import io.signaltracker.indexer.profile.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with boards, and with the profiles that are gathered over them. */
abstract class BoardStoreContract extends StoreContract {

  private static final Instant MONDAY = Instant.parse("2026-04-06T08:00:00Z");
  private static final SeriesFilter ALL = new SeriesFilter(null, null, null, 200);
  private static final Gazetteer REGISTER =
      Gazetteer.of(
          List.of(
              new Entity("Vantor", EntityType.ORG, List.of("Vantor Group"), null, Set.of(), ""),
              new Entity("Vantor Reach", EntityType.ORG, List.of(), "Vantor", Set.of(), "")));

  private SnapshotStore snapshots;
  private EventStore events;
  private BoardStore boards;
  private Profiles profiles;

  @BeforeEach
  void fill() {
    snapshots = new SnapshotStore(database, changes);
    events = new EventStore(database, changes);
    boards = new BoardStore(database, snapshots);
    ClaimStore claims = new ClaimStore(database, changes);
    EvidenceStore evidence = new EvidenceStore(database, claims, events);
    StoryStore stories = new StoryStore(database, changes, evidence, REGISTER);
    profiles = new Profiles(claims, stories, boards, REGISTER);
    List<BoardSnapshot> days = new ArrayList<>();
    days.add(day(0, row("k1", "Settled", "Larkin", 1, 1300)));
    days.add(day(1, row("k0", "zephyr-2", null, 1, 1340), row("k1", "Settled", "Larkin", 2, 1301)));
    days.add(
        day(
            2,
            row("k0", "zephyr-2", "Vantor-Reach", 1, 1350),
            row("k1", "Settled", "Larkin", 2, 1299)));
    days.add(
        day(3, row("k0", "zephyr-2", "Vantor-Reach", 1, 1351), row("k2", "New", null, 2, 1200)));
    days.forEach(snapshots::save);
    BoardVendors vendors = new BoardVendors(database);
    database.inTransaction(() -> {
      days.reversed().forEach(vendors::add);
      events.replaceBoard("arena", "text to video", BoardEvents.of(days));
      return true;
    });
  }

  private static BoardSnapshot day(int day, BoardRow... rows) {
    Instant at = MONDAY.plus(Duration.ofDays(day));
    return new BoardSnapshot(
        SnapshotId.of("arena", "text to video", at),
        "arena",
        "Arena",
        "text to video",
        at,
        at.plusSeconds(60),
        List.of(rows));
  }

  private static BoardRow row(
      String key, String name, @Nullable String vendor, int rank, double score) {
    return new BoardRow(key, name, vendor, rank, score, score - 5, score + 5, 100);
  }

  private static Instant day(int day) {
    return MONDAY.plus(Duration.ofDays(day));
  }

  @Test
  void tellsSinceWhenABoardNamesAVendorWhateverOrderItsSnapshotsCameIn() {
    assertThat(boards.vendors(null))
        .extracting(VendorName::name, VendorName::since)
        .containsExactly(tuple("Larkin", day(0)), tuple("Vantor-Reach", day(2)));
    assertThat(boards.vendors(day(1))).extracting(VendorName::name).containsExactly("Larkin");
  }

  @Test
  void listsEachTrackWithItsLeaderAsOfAMoment() {
    assertThat(boards.list(null))
        .containsExactly(
            new Board(
                "arena.text-to-video",
                "arena",
                "Arena",
                "text to video",
                day(0),
                day(3),
                4,
                2,
                1,
                "zephyr-2",
                "Vantor-Reach"));
    assertThat(boards.find("arena.text-to-video", day(1)).orElseThrow().leaderVendor()).isNull();
    assertThat(boards.list(day(0).minusSeconds(1))).isEmpty();
    assertThat(boards.find("arena.other", null)).isEmpty();
  }

  @Test
  void givesTheBestOfNowFirstAndThenWhatHasLeft() {
    assertThat(boards.series("arena.text-to-video", ALL, null))
        .extracting(ModelSeries::modelKey, series -> series.points().size())
        .containsExactly(tuple("k0", 3), tuple("k2", 1), tuple("k1", 3));
    assertThat(
            boards.series(
                "arena.text-to-video", new SeriesFilter("ZEPHYR-2", day(2), day(3), 5), null))
        .singleElement()
        .satisfies(series -> assertThat(series.points()).hasSize(1));
    assertThatThrownBy(() -> boards.series("no", ALL, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no");
  }

  @Test
  void tellsWhatOneFetchHasShownAsPendingUntilASecondShowsIt() {
    assertThat(boards.pending("arena.text-to-video", null)).isEmpty();
    Instant at = day(4);
    snapshots.save(
        new BoardSnapshot(
            SnapshotId.of("arena", "text to video", at),
            "arena",
            "Arena",
            "text to video",
            at,
            at,
            null,
            List.of(
                row("k0", "zephyr-2", "Vantor-Reach", 1, 1351),
                row("k2", "New", "Larkin", 2, 1200))));

    assertThat(boards.pending("arena.text-to-video", null))
        .extracting(event -> event.kind().word(), BoardEvent::model, BoardEvent::vendor)
        .contains(tuple("vendor_set", "New", "Larkin"));
    assertThat(boards.pending("arena.text-to-video", day(3))).isEmpty();
    snapshots.seenAgain(new Track("arena", "text to video"), at.plusSeconds(600));
    assertThat(boards.pending("arena.text-to-video", null)).isEmpty();
  }

  @Test
  void thinsOutVeryManySnapshotsButKeepsTheFirstAndTheLast() {
    for (int half = 1; half <= 700; half++) {
      Instant at = day(3).plus(Duration.ofMinutes(30L * half));
      snapshots.save(
          new BoardSnapshot(
              SnapshotId.of("arena", "text to video", at),
              "arena",
              "Arena",
              "text to video",
              at,
              at,
              List.of(row("k0", "zephyr-2", "Vantor-Reach", 1, 1351 + half))));
    }

    ModelSeries series = boards.series("arena.text-to-video", ALL, null).getFirst();

    assertThat(series.points().size()).isBetween(300, 501);
    assertThat(series.points().getLast().score()).isEqualTo(1351 + 700);
  }

  @Test
  void tellsEventsAsOfAMomentAndWhatDiffersBetweenTwo() {
    assertThat(boards.events("arena.text-to-video", day(1)))
        .extracting(event -> event.kind().word() + " " + event.modelKey())
        .containsExactlyInAnyOrder("enter k0", "lead k0", "lose_lead k1");
    var before = boards.standings("arena.text-to-video", day(1)).orElseThrow();
    var now = boards.standings("arena.text-to-video", null).orElseThrow();
    assertThat(BoardDifference.between(before.rows(), now.rows()).lines())
        .extracting(
            line -> line.row().modelKey(),
            line -> line.was() == null,
            line -> line.is() == null,
            BoardDifference.Line::won,
            BoardDifference.Line::isRelabelled)
        .containsExactly(
            tuple("k0", false, false, 11.0, true),
            tuple("k2", true, false, 0.0, false),
            tuple("k1", false, true, 0.0, false));
  }

  @Test
  void gathersAnOrganisationsStandingsFromTheNamesThatBoardsGiveIt() {
    Profile profile = profiles.find("vantor", null).orElseThrow();

    assertThat(profile.standings())
        .extracting(standing -> standing.series().modelKey())
        .containsExactly("k0");
    assertThat(profile.names())
        .extracting(naming -> naming.name() + " " + naming.since())
        .containsExactly("Vantor-Reach " + day(2), "Vantor Group null");
    assertThat(profiles.find("Vantor Group", null).orElseThrow().name()).isEqualTo("Vantor");
    assertThat(profiles.find("vantor", day(1)).orElseThrow().standings()).isEmpty();
    assertThat(profiles.find("nobody", null)).isEmpty();
    assertThat(profiles.find(" ", null)).isEmpty();
  }
}
