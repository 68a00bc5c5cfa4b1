// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.crawler.snapshot.CatalogueRow;
import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTwiceTest {

  private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

  /** A fetch of a live page, half an hour after the one before; rows "key" or "key@Vendor". */
  private static BoardSnapshot fetch(int number, String... rows) {
    Instant at = START.plusSeconds(1800L * number);
    List<BoardRow> parsed = new ArrayList<>();
    for (String row : rows) {
      String[] parts = row.split("@", 2);
      parsed.add(
          new BoardRow(
              parts[0],
              parts[0],
              parts.length == 2 ? parts[1] : null,
              parsed.size() + 1,
              1000 - 10.0 * parsed.size(),
              null,
              null,
              number));
    }
    return new BoardSnapshot("s" + number, "arena", "Arena", "video", at, at, null, parsed);
  }

  private static List<String> words(List<BoardSnapshot> snapshots) {
    return BoardEvents.of(snapshots).stream()
        .map(event -> event.kind().word() + " " + event.modelKey() + " " + event.publishedAt())
        .toList();
  }

  @Test
  void waitsForTheSecondFetchBeforeAnEventCounts() {
    BoardSnapshot first = fetch(0, "a@A", "b@B");
    BoardSnapshot second = fetch(1, "a@A", "b@B");
    BoardSnapshot third = fetch(2, "a@A", "b@B", "x");
    BoardSnapshot fourth = fetch(3, "a@A", "b@B", "x");

    assertThat(words(List.of(first, second, third))).isEmpty();
    assertThat(words(List.of(first, second, third, fourth)))
        .containsExactly("enter x 2026-04-01T01:00:00Z", "enter_top x 2026-04-01T01:00:00Z");
    assertThat(words(List.of(first, second, third.confirmed(fourth.takenAt())))).hasSize(2);
  }

  @Test
  void seesNothingInASlipOfOneFetch() {
    assertThat(
            words(
                List.of(
                    fetch(0, "a@A", "b@B", "c@C", "d@D", "e@E"),
                    fetch(1, "a@A", "b@B", "c@C", "d@D", "e@E"),
                    fetch(2, "e@E", "a@Other", "c@C", "d@D"),
                    fetch(3, "a@A", "b@B", "c@C", "d@D", "e@E"),
                    fetch(4, "a@A", "b@B", "c@C", "d@D", "e@E"))))
        .isEmpty();
  }

  @Test
  void opensTheMysteriesOfTheFirstFetchWithTheSecond() {
    BoardSnapshot first = fetch(0, "a@A", "x");
    assertThat(words(List.of(first))).isEmpty();
    assertThat(words(List.of(first, fetch(1, "a@A", "x"))))
        .containsExactly("enter x 2026-04-01T00:00:00Z");
  }

  @Test
  void dropsAFlappingRowAfterAFewEventsAndSaysWhereItCameToRest() {
    List<BoardSnapshot> snapshots = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      boolean there = number >= 150 || number / 2 % 2 == 0;
      snapshots.add(there ? fetch(number, "a@A", "b@B", "x@X") : fetch(number, "a@A", "b@B"));
    }
    snapshots.addAll(List.of(fetch(400, "a@A", "b@B", "x@X"), fetch(401, "a@A", "b@B", "x@X")));

    List<BoardEvent> events = BoardEvents.of(snapshots);

    assertThat(events.size()).isBetween(2, 12);
    assertThat(events.getLast().kind()).isIn(BoardEvent.Kind.REAPPEARED, BoardEvent.Kind.ENTER_TOP);
    assertThat(events).extracting(BoardEvent::kind).contains(BoardEvent.Kind.REAPPEARED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void takesNoEventBackWhenSnapshotsAreAdded(long seed) {
    List<BoardSnapshot> all = random(new Random(seed));
    List<BoardEvent> before = List.of();
    for (int size = 1; size <= all.size(); size++) {
      List<BoardEvent> events = BoardEvents.of(all.subList(0, size));
      assertThat(events.subList(0, before.size())).isEqualTo(before);
      before = events;
    }
    assertThat(before).extracting(BoardEvent::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void givesTheSameEventsInWhateverOrderTheSnapshotsCome(long seed) {
    List<BoardSnapshot> all = random(new Random(seed));
    List<BoardSnapshot> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(BoardEvents.of(shuffled)).isEqualTo(BoardEvents.of(all)).isNotEmpty();
  }

  private static List<BoardSnapshot> random(Random random) {
    List<BoardSnapshot> snapshots = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      List<String> rows = new ArrayList<>(List.of("a@A", "b@B", "c@C", "d", "e@E", "f"));
      rows.removeIf(_ -> random.nextInt(12) == 0);
      if (random.nextInt(3) == 0) {
        Collections.shuffle(rows, random);
      }
      BoardSnapshot fetched = fetch(number * 7, rows.toArray(String[]::new));
      snapshots.add(random.nextBoolean() ? fetched : fetched.confirmed(fetched.takenAt()));
    }
    return snapshots;
  }

  @Test
  void opensAStealthListingWithTheSecondFetchAndIgnoresASlip() {
    List<CatalogueSnapshot> fetches =
        List.of(
            list(0, listing("lab/one", "Lab")),
            list(1, listing("lab/one", "Lab"), listing("stealth/owl", null)),
            list(2, listing("stealth/owl", null)),
            list(3, listing("lab/one", "Lab"), listing("stealth/owl", null)));

    assertThat(CatalogueEvents.of(fetches.subList(0, 2))).isEmpty();
    assertThat(CatalogueEvents.of(fetches))
        .extracting(event -> event.kind().word() + " " + event.modelKey())
        .containsExactly("listed stealth/owl");
  }

  private static CatalogueSnapshot list(int number, CatalogueRow... rows) {
    Instant at = START.plusSeconds(1800L * number);
    return new CatalogueSnapshot("c" + number, "hub", "Hub", at, at, null, true, List.of(rows));
  }

  private static CatalogueRow listing(String key, @Nullable String provider) {
    return new CatalogueRow(key, key, provider, null, "");
  }
}
