// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardEventsTest {

  /**
   * Rows in rank order: "key", "key=Name", "key@Vendor", "key#1234" for a score other than 1000.
   */
  private static BoardSnapshot day(int day, String... rows) {
    Instant at = Instant.parse("2026-04-%02dT00:00:00Z".formatted(day));
    List<BoardRow> parsed = new ArrayList<>();
    for (String row : rows) {
      parsed.add(row(row, parsed.size() + 1));
    }
    return new BoardSnapshot("s" + day, "arena", "Arena", "video", at, at.plusSeconds(60), parsed);
  }

  private static BoardRow row(String text, int rank) {
    String key = text.split("[=@#]", 2)[0];
    String name = text.contains("=") ? text.replaceAll(".*=([^@#]+).*", "$1") : key;
    String vendor = text.contains("@") ? text.replaceAll(".*@([^#]+).*", "$1") : null;
    double score = text.contains("#") ? Double.parseDouble(text.split("#", 2)[1]) : 1000;
    return new BoardRow(key, name, vendor, rank, score, null, null, null);
  }

  private static List<String> words(BoardSnapshot... snapshots) {
    return BoardEvents.of(List.of(snapshots)).stream()
        .map(event -> event.kind().word() + " " + event.modelKey() + ": " + event.detail())
        .toList();
  }

  @Test
  void opensOnlyTheMysteriesOfTheFirstSnapshot() {
    assertThat(words(day(1, "a@Acme", "x", "b@Borealis")))
        .containsExactly("enter x: already listed when first seen");
  }

  @Test
  void seesNoMysteryOnABoardThatNamesNoVendors() {
    assertThat(words(day(1, "a", "b"))).isEmpty();
  }

  @Test
  void seesAModelEnterAtTheTop() {
    assertThat(words(day(1, "a@Acme", "b@Acme"), day(2, "x", "a@Acme", "b@Acme")))
        .containsExactly(
            "enter x: at rank 1", "lead x: straight to rank 1", "lose_lead a: rank 1 to 2");
  }

  @Test
  void seesAModelEnterTheTopThree() {
    assertThat(
            words(
                day(1, "a@A", "b@A", "c@A", "d@A"),
                day(2, "a@A", "d@A", "b@A", "c@A"),
                day(3, "a@A", "x", "d@A", "b@A", "c@A")))
        .containsExactly(
            "enter_top d: rank 4 to 2", "enter x: at rank 2", "enter_top x: straight to rank 2");
  }

  @Test
  void seesAJumpInRankOrScore() {
    assertThat(
            words(
                day(1, "a@A", "b@A", "c@A", "d@A", "e@A", "f@A", "g@A", "h@A", "i@A"),
                day(2, "a@A", "b@A", "c@A", "i@A", "d@A", "e@A", "f@A", "g@A", "h@A#1040")))
        .containsExactly(
            "jump i: rank 9 to 4, score 1000 to 1000", "jump h: rank 8 to 9, score 1000 to 1040");
  }

  @Test
  void seesAModelVanishComeBackAndGoForGood() {
    assertThat(
            words(
                day(1, "a@A", "b@A", "c@A", "d@A"),
                day(2, "a@A", "b@A", "c@A"),
                day(3, "a@A", "b@A", "c@A", "d@A"),
                day(4, "a@A", "b@A", "c@A"),
                day(16, "a@A", "b@A", "c@A"),
                day(18, "a@A", "b@A", "c@A"),
                day(20, "a@A", "b@A", "c@A")))
        .containsExactly(
            "hidden d: gone from rank 4",
            "reappeared d: at rank 4",
            "hidden d: gone from rank 4",
            "removed d: not listed for 14 days");
  }

  @Test
  void seesNamesAndVendorsChange() {
    assertThat(
            words(
                day(1, "a@A", "x=codename"),
                day(2, "a@A", "x=codename@Acme"),
                day(3, "a@A", "x=Nova 4@Borealis"),
                day(4, "a@A", "x=Nova 4")))
        .containsExactly(
            "enter x: already listed when first seen",
            "vendor_set x: vendor set to Acme",
            "renamed x: codename is now Nova 4",
            "vendor_changed x: vendor Acme is now Borealis");
  }

  @Test
  void givesOneEventOneIdHoweverItIsDerived() {
    BoardSnapshot first = day(1, "a@A", "b@A");
    BoardSnapshot second = day(2, "x", "a@A", "b@A");
    List<BoardEvent> all = BoardEvents.of(List.of(second, first));
    assertThat(all).isEqualTo(BoardEvents.between(first, second, BoardHistory.none().plus(first)));
    assertThat(all).extracting(BoardEvent::id).doesNotHaveDuplicates();
    assertThat(all).extracting(BoardEvent::publishedAt).containsOnly(second.takenAt());
  }

  @Test
  void refusesSnapshotsOfTwoTracks() {
    BoardSnapshot other =
        new BoardSnapshot("s", "arena", "Arena", "image", Instant.EPOCH, Instant.EPOCH, List.of());
    assertThatThrownBy(() -> BoardEvents.between(other, day(1, "a"), BoardHistory.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("arena/image")
        .hasMessageContaining("arena/video");
  }
}
