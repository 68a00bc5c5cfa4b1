// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;

class PageArchiveTest {

  private static final Instant MORNING = Instant.parse("2026-04-08T08:00:00Z");
  private static final String URL = "https://paper.example/a";

  @TempDir private Path folder;

  @Test
  void givesAPageBackAsItCame() {
    FetchedPage page =
        new FetchedPage(
            URI.create("https://paper.example/old"),
            URI.create(URL),
            200,
            "text/html; charset=koi8-r",
            new byte[] {60, 0, -1, 13, 10, 13, 10, 62},
            "\"7\"",
            "Wed, 08 Apr 2026 07:00:00 GMT",
            MORNING);
    keep(page);
    assertThat(find(URL, MORNING)).get().usingRecursiveComparison().isEqualTo(page);
    assertThat(find("https://paper.example/old", MORNING)).isPresent();
    assertThat(find(URL, MORNING.minusMillis(1))).isEmpty();
  }

  @Test
  void findsWhatWasShownAtATime() {
    keep(page("one", MORNING), page("two", MORNING.plus(Duration.ofDays(2))));
    assertThat(text(MORNING.plus(Duration.ofDays(1)))).isEqualTo("one");
    assertThat(text(MORNING.plus(Duration.ofDays(9)))).isEqualTo("two");
  }

  @Test
  void writesTheSameBytesOnce() throws IOException {
    keep(page("same", MORNING), page("same", MORNING.plusSeconds(60)));
    assertThat(records()).hasSize(2);
    assertThat(records().getLast()).isEqualTo("revisit");
    assertThat(text(MORNING.plusSeconds(90))).isEqualTo("same");
  }

  @Test
  void keepsThatAServerSaidNotModified() throws IOException {
    try (PageArchive archive = archive()) {
      archive.keep(page("one", MORNING));
      archive.unchanged(URI.create(URL), MORNING.plusSeconds(60), MORNING);
    }
    assertThat(records()).containsExactly("response", "revisit");
    try (WarcReader reader = new WarcReader(files().getFirst())) {
      reader.next();
      WarcRevisit revisit = (WarcRevisit) reader.next().orElseThrow();
      assertThat(revisit.refersToDate()).contains(MORNING);
      assertThat(revisit.http().status()).isEqualTo(304);
    }
  }

  @Test
  void cutsWhatAKilledCrawlLeftTornAndGoesOn() throws IOException {
    keep(page("one", MORNING), page("two", MORNING.plusSeconds(1)));
    Path file = files().getFirst();
    long whole = Files.size(file);
    try (var out = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      out.truncate(whole - 5);
    }
    Files.writeString(WarcFile.listOf(file), "177563520", StandardOpenOption.APPEND);
    assertThat(text(MORNING.plusSeconds(9))).isEqualTo("one");

    keep(page("three", MORNING.plusSeconds(2)));

    assertThat(text(MORNING.plusSeconds(9))).isEqualTo("three");
    assertThat(records()).hasSize(2);
  }

  @Test
  void findsAgainWhatAPowerCutTookFromTheList() throws IOException {
    keep(page("one", MORNING), page("two", MORNING.plusSeconds(1)));
    Path list = WarcFile.listOf(files().getFirst());
    List<String> lines = Files.readAllLines(list);
    Files.writeString(list, lines.getFirst() + "\n17756");

    keep(page("three", MORNING.plusSeconds(2)));

    assertThat(Files.readAllLines(list)).startsWith(lines.toArray(String[]::new)).hasSize(3);
    assertThat(text(MORNING.plusSeconds(1))).isEqualTo("two");
    assertThat(text(MORNING.plusSeconds(9))).isEqualTo("three");
    assertThat(records()).hasSize(3);
  }

  @Test
  void listsWhatIsWholeAndCutsWhatIsTornBehindAListThatIsLost() throws IOException {
    keep(page("one", MORNING), page("two", MORNING.plusSeconds(1)));
    Path file = files().getFirst();
    try (var out = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      out.truncate(Files.size(file) - 5);
    }
    Files.delete(WarcFile.listOf(file));

    keep(page("three", MORNING.plusSeconds(2)));

    assertThat(text(MORNING.plusSeconds(1))).isEqualTo("one");
    assertThat(text(MORNING.plusSeconds(9))).isEqualTo("three");
    assertThat(records()).hasSize(2);
  }

  @Test
  void beginsANewFileWhenOneIsFullAndDeletesTheOldestDays() throws IOException {
    Random random = new Random(20261125);
    for (int day = 0; day < 5; day++) {
      for (int i = 0; i < 5; i++) {
        byte[] noise = new byte[4096];
        random.nextBytes(noise);
        String body = new String(noise, StandardCharsets.ISO_8859_1);
        keep(page(body, MORNING.plus(Duration.ofDays(day)).plusSeconds(i)));
      }
    }
    assertThat(files()).hasSizeGreaterThan(2);
    List<Path> days = ArchiveReader.days(folder);
    assertThat(days).hasSizeBetween(1, 3);
    assertThat(days.getLast()).endsWithRaw(Path.of("2026-04-12"));
  }

  private PageArchive archive() {
    return new PageArchive(new ArchiveSettings(folder, 8192, 65_536));
  }

  private void keep(FetchedPage... pages) {
    try (PageArchive archive = archive()) {
      for (FetchedPage page : pages) {
        archive.keep(page);
      }
      archive.force();
    }
  }

  private Optional<FetchedPage> find(String url, Instant at) {
    return new ArchiveReader(folder).find(url, at);
  }

  private String text(Instant at) {
    return new String(find(URL, at).orElseThrow().body(), StandardCharsets.UTF_8);
  }

  private static FetchedPage page(String body, Instant at) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    URI url = URI.create(URL);
    return new FetchedPage(url, url, 200, "text/html", bytes, null, null, at);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".warc.gz")).sorted().toList();
    }
  }

  /** The types of all records, by a reader that knows nothing of our lists. */
  private List<String> records() throws IOException {
    List<String> types = new ArrayList<>();
    for (Path file : files()) {
      try (WarcReader reader = new WarcReader(file)) {
        for (WarcRecord record : reader) {
          types.add(record.type().toLowerCase(Locale.ROOT));
        }
      }
    }
    return types;
  }
}
