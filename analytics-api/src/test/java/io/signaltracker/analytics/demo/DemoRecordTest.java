// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the content files against the dated record (docs/demo-web.md). */
class DemoRecordTest {
  private static final Map<String, List<LocalDate>> RECORD =
      Map.of(
          "pony-alpha", days("2026-02-06", "2026-02-13"),
          "hunter-alpha", days("2026-03-11", "2026-03-20"),
          "happyhorse", days("2026-04-07", "2026-04-27"),
          "elephant-alpha", days("2026-04-11", "2026-04-20"),
          "pixel-canary", days("2026-09-25", "2026-09-30"));
  private static final List<String> MONTHS =
      List.of(
          "January", "February", "March", "April", "May", "June", "July", "August", "September");
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("\\b(\\d{1,2}) (" + String.join("|", MONTHS) + ")\\b");
  private static final Pattern CHINESE_DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})日");

  /** A dated text of an episode: an article, a post, a listing. */
  private record Told(String where, String episode, Instant at, String body) {
    LocalDate day() {
      return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
  }

  @Test
  void everyTextOfAnEpisodeIsDatedWithinItsRecord() {
    assertThat(episodeTexts())
        .hasSizeGreaterThan(80)
        .allSatisfy(text -> {
          List<LocalDate> record = RECORD.getOrDefault(text.episode(), List.of());
          assertThat(text.day()).as(text.where()).isBetween(record.getFirst(), record.getLast());
        });
  }

  @Test
  void noTextOfAnEpisodeNamesADayThatWasStillToCome() {
    assertThat(episodeTexts())
        .allSatisfy(text ->
            assertThat(daysNamedIn(text.body()))
                .as(text.where())
                .allMatch(day -> !day.isAfter(text.day())));
  }

  @Test
  void nothingSaysThatAlibabaConfirmedBeforeItDid() {
    Instant told = Instant.parse("2026-04-10T09:00:00Z");
    assertThat(episodeTexts().filter(text -> text.body().contains("Alibaba confirmed")))
        .hasSizeGreaterThan(5)
        .allMatch(text -> !text.at().isBefore(told));
  }

  @Test
  void theBoardEntersHappyHorseWithoutAVendorAsTheLeaderOfBothTracks() {
    for (BoardTrack track : BoardTrack.allOf(ContentFile.read("vidrank.txt"))) {
      BoardTrack.Row first = track.on(LocalDate.parse("2026-04-07")).getFirst();
      assertThat(first.model().name()).isEqualTo("HappyHorse-1.0");
      assertThat(first.vendor()).isEmpty();
      assertThat(track.on(LocalDate.parse("2026-04-06")))
          .noneMatch(row -> row.model().equals(first.model()));
      assertThat(track.on(LocalDate.parse("2026-04-11")).getFirst().vendor()).contains("Alibaba");
    }
  }

  @Test
  void theSecondBoardHasTheRecordedRows() {
    List<BoardTrack.Row> rows =
        BoardTrack.allOf(ContentFile.read("arena-mirror.txt"))
            .getFirst()
            .on(LocalDate.parse("2026-04-17"));

    assertThat(rows.getFirst())
        .matches(row -> row.model().name().equals("Seedance 2.0"))
        .matches(row -> row.score() == 1460 && row.ci() == 11);
    assertThat(rows.get(1))
        .matches(row -> row.rank() == 2 && row.vendor().orElseThrow().equals("Alibaba-ATH"))
        .matches(row -> row.score() == 1444 && row.ci() == 15 && row.votes() == 1843);
  }

  @Test
  void theCatalogueListsTheStealthModelsOnTheRecordedDays() {
    assertThat(listed("stealth/pony-alpha", "2026-02-05", "2026-02-11")).containsOnly(false);
    assertThat(listed("stealth/pony-alpha", "2026-02-06", "2026-02-10")).containsOnly(true);
    assertThat(listed("stealth/hunter-alpha", "2026-03-10")).containsOnly(false);
    assertThat(listed("stealth/hunter-alpha", "2026-03-11", "2026-03-18")).containsOnly(true);
  }

  private static Stream<Boolean> listed(String model, String... days) {
    ListedModel listed =
        ContentFile.read("models.txt").entries().stream()
            .map(ListedModel::of)
            .filter(each -> each.id().equals(model))
            .findFirst()
            .orElseThrow();
    return Stream.of(days).map(LocalDate::parse).map(listed::isListedOn);
  }

  private static Stream<Told> episodeTexts() {
    return Resources.text("demo/web/hosts.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(ContentFile::read)
        .flatMap(file -> file.entries().stream().flatMap(entry -> told(entry, file)));
  }

  private static Stream<Told> told(ContentFile.Entry entry, ContentFile file) {
    return episode(entry, file)
        .map(name -> new Told(entry.head().where(), name, at(entry), entry.body()))
        .stream();
  }

  /** A comment belongs to its thread's episode. */
  private static Optional<String> episode(ContentFile.Entry entry, ContentFile file) {
    return entry
        .head()
        .find("parent")
        .flatMap(id -> file.entries().stream().filter(e -> e.key().equals(id)).findFirst())
        .map(parent -> episode(parent, file))
        .orElseGet(() -> entry.head().find("episode"));
  }

  private static Instant at(ContentFile.Entry entry) {
    return Stream.of("modified", "published", "time", "created")
        .flatMap(key -> entry.head().find(key).stream())
        .map(Instant::parse)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<LocalDate> daysNamedIn(String text) {
    Stream<LocalDate> english =
        DAY_AND_MONTH
            .matcher(text)
            .results()
            .map(m -> date(MONTHS.indexOf(m.group(2)) + 1, m.group(1)));
    Stream<LocalDate> chinese =
        CHINESE_DAY
            .matcher(text)
            .results()
            .map(m -> date(Integer.parseInt(m.group(1)), m.group(2)));
    return Stream.concat(english, chinese);
  }

  private static LocalDate date(int month, String day) {
    return LocalDate.of(2026, month, Integer.parseInt(day));
  }

  private static List<LocalDate> days(String first, String last) {
    return List.of(LocalDate.parse(first), LocalDate.parse(last));
  }
}
