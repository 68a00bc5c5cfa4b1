// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.StoreContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SnapshotStoreContract extends StoreContract {

  private static final BoardRow LEADER =
      new BoardRow("m-1", "Nobody's Horse", null, 1, 1333.5, 1320.25, 1346.75, 4821);
  private static final BoardRow SECOND =
      new BoardRow("m-2", "Video Model 2", "A Vendor", 2, 1290, null, null, null);

  private SnapshotStore snapshots;

  @BeforeEach
  void openStore() {
    snapshots = new SnapshotStore(database, changes);
  }

  @Test
  void storesABoardWithItsRowsInOrder() {
    BoardSnapshot board = board("text-to-video", NOW, LEADER, SECOND);

    assertThat(snapshots.save(board)).isTrue();

    assertThat(snapshots.find(board.id())).contains(board);
    assertThat(changes.after(0, 10))
        .containsExactly(new Change(1, Change.Kind.SNAPSHOT, board.id()));
  }

  @Test
  void storesACatalogue() {
    CatalogueSnapshot catalogue =
        new CatalogueSnapshot(
            SnapshotId.of("gateway", "", NOW),
            "gateway",
            "Gateway",
            NOW,
            NOW,
            List.of(
                new CatalogueRow("stealth/one", "One", null, NOW.minusSeconds(86_400), "Unnamed."),
                new CatalogueRow("vendor/two", "Two", "Vendor", null, "")));

    snapshots.save(catalogue);

    assertThat(snapshots.find(catalogue.id())).contains(catalogue);
    assertThat(snapshots.previous("gateway", "", NOW.plusMillis(1))).contains(catalogue);
    assertThat(snapshots.tracks()).containsExactly(new Track("gateway", ""));
  }

  @Test
  void storesTheSameMomentOnce() {
    BoardSnapshot board = board("text-to-video", NOW, LEADER);
    snapshots.save(board);

    assertThat(snapshots.save(board)).isFalse();

    assertThat(snapshots.count()).isEqualTo(1);
    assertThat(changes.last()).isEqualTo(1);
  }

  @Test
  void givesASeriesInTheOrderOfTimeHoweverItCame() {
    BoardSnapshot third = board("text-to-video", NOW, SECOND);
    BoardSnapshot first = board("text-to-video", NOW.minusSeconds(200), LEADER);
    BoardSnapshot second = board("text-to-video", NOW.minusSeconds(100), LEADER, SECOND);
    List.of(third, first, second, board("image-to-video", NOW, LEADER)).forEach(snapshots::save);

    assertThat(snapshots.series("arena", "text-to-video")).containsExactly(first, second, third);
    assertThat(snapshots.previous("arena", "text-to-video", third.takenAt())).contains(second);
    assertThat(snapshots.previous("arena", "text-to-video", first.takenAt())).isEmpty();
    assertThat(snapshots.tracks())
        .containsExactly(new Track("arena", "image-to-video"), new Track("arena", "text-to-video"));
  }

  @Test
  void storesAVisitToAPageWithoutADateOnlyWhenItShowsSomethingNew() {
    assertThat(snapshots.save(visit(NOW, LEADER))).isTrue();
    assertThat(snapshots.save(visit(NOW.plusSeconds(1800), LEADER))).isFalse();
    assertThat(snapshots.save(visit(NOW.plusSeconds(3600), LEADER, SECOND))).isTrue();
    assertThat(snapshots.save(visit(NOW.plusSeconds(5400), LEADER))).isTrue();

    assertThat(snapshots.count()).isEqualTo(3);
    assertThat(changes.after(0, 10)).extracting(Change::kind).containsOnly(Change.Kind.SNAPSHOT);
  }

  @Test
  void confirmsAVisitByTheNextOneThatShowsTheSameRows() {
    BoardSnapshot visit = visit(NOW, LEADER);
    snapshots.save(visit);
    snapshots.save(visit);
    assertThat(snapshots.find(visit.id())).contains(visit);

    snapshots.save(visit(NOW.plusSeconds(1800), LEADER));
    snapshots.save(visit(NOW.plusSeconds(3600), LEADER));

    assertThat(snapshots.find(visit.id())).contains(visit.confirmed(NOW.plusSeconds(1800)));
    assertThat(changes.after(0, 10)).extracting(Change::id).containsExactly(visit.id(), visit.id());
  }

  @Test
  void confirmsTheNewestVisitToAPageThatSaysItHasNotChanged() {
    BoardSnapshot first = visit(NOW, LEADER);
    BoardSnapshot second = visit(NOW.plusSeconds(1800), SECOND, LEADER);
    snapshots.save(first);
    snapshots.save(second);

    snapshots.seenAgain(Track.of(second), NOW.plusSeconds(3600));

    assertThat(snapshots.find(first.id())).contains(first);
    assertThat(snapshots.find(second.id())).contains(second.confirmed(NOW.plusSeconds(3600)));
  }

  private static BoardSnapshot visit(Instant at, BoardRow... rows) {
    return new BoardSnapshot(
        SnapshotId.of("arena", "text", at), "arena", "Arena", "text", at, at, null, List.of(rows));
  }

  private static BoardSnapshot board(String track, Instant takenAt, BoardRow... rows) {
    return new BoardSnapshot(
        SnapshotId.of("arena", track, takenAt),
        "arena",
        "Arena",
        track,
        takenAt,
        NOW,
        List.of(rows));
  }
}
