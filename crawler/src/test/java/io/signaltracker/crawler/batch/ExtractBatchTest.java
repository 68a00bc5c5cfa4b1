// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.crawler.CrawlProgress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractBatchTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String TEXT =
      "A model that nobody has claimed went to the top of a public board on Tuesday, ahead of all.";

  @TempDir private Path folder;

  private ExtractReport run(int threads) {
    return new ExtractBatch(CLOCK, threads)
        .run(folder, folder.resolve("out/articles.jsonl"), CrawlProgress.NONE);
  }

  private List<JsonNode> lines() throws IOException {
    return Files.readAllLines(folder.resolve("out/articles.jsonl")).stream()
        .map(JsonMapper.shared()::readTree)
        .toList();
  }

  private void page(String name, String html, Charset charset) throws IOException {
    Files.write(folder.resolve(name), html.getBytes(charset));
  }

  private static String html(String title) {
    return "<html lang=fr><meta charset=iso-8859-1><title>%s</title><meta name=author content='Zoé'>"
            .formatted(title)
        + "<meta name=date content=2026-04-03><link rel=canonical href='http://a.example/x'>"
        + "<p>%s</p><p>%s</p>".formatted(TEXT, TEXT);
  }

  @Test
  void writesALinePerPageInTheOrderOfTheNames() throws IOException {
    page("b.html", html("Deux"), Charset.forName("windows-1252"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.html.gz")))) {
      out.write(html("Un").getBytes(Charset.forName("windows-1252")));
    }
    page("note.txt", "no page", Charset.defaultCharset());

    ExtractReport report = run(2);

    assertThat(report).isEqualTo(new ExtractReport(2, 0, 0, List.of()));
    assertThat(lines()).extracting(line -> line.path("id").asString()).containsExactly("a", "b");
    JsonNode first = lines().getFirst();
    assertThat(first.path("author").asString()).isEqualTo("Zoé");
    assertThat(first.path("date").asString()).isEqualTo("2026-04-03");
    assertThat(first.path("language").asString()).isEqualTo("fr");
    assertThat(first.path("canonical").asString()).isEqualTo("http://a.example/x");
    assertThat(first.path("text").asString()).isEqualTo(first.path("articleBody").asString());
  }

  @Test
  void writesTheSameAtAnyNumberOfThreads() throws IOException {
    for (int i = 0; i < 40; i++) {
      page("p" + i + ".html", html("Page " + i), Charset.forName("windows-1252"));
    }
    run(1);
    List<JsonNode> one = lines();
    run(4);
    assertThat(lines()).isEqualTo(one);
  }

  @Test
  void passesOverABrokenFileAndSaysWhich() throws IOException {
    Files.write(folder.resolve("a.html.gz"), new byte[] {1, 2, 3});
    page("b.html", html("Deux"), Charset.forName("windows-1252"));

    ExtractReport report = run(2);

    assertThat(report.bad()).isEqualTo(1);
    assertThat(report.pages()).isEqualTo(1);
    assertThat(report.problems()).singleElement().asString().contains("a.html.gz");
  }

  @Test
  void writesAPageWithoutTextToo() throws IOException {
    page("a.html", "<title>Only a title</title>", Charset.defaultCharset());
    assertThat(run(1).withoutText()).isEqualTo(1);
    assertThat(lines().getFirst().path("title").asString()).isEqualTo("Only a title");
  }

  @Test
  void saysHowFarItIs() throws IOException {
    page("a.html", html("Un"), Charset.forName("windows-1252"));
    List<String> said = new ArrayList<>();
    new ExtractBatch(CLOCK, 1)
        .run(
            folder,
            folder.resolve("x.jsonl"),
            (stage, done, known) -> said.add(stage + done + "/" + known));
    assertThat(said).containsExactly("extract1/1");
  }

  @Test
  void namesAFolderThatCannotBeListedAndLeavesNothingBehind() {
    assertThatThrownBy(() ->
            new ExtractBatch(CLOCK, 1)
                .run(folder.resolve("gone"), folder.resolve("x.jsonl"), CrawlProgress.NONE))
        .isInstanceOf(FilesUnusable.class)
        .hasMessageContaining("gone");
    assertThat(folder.resolve("x.jsonl")).doesNotExist();
    assertThat(folder.resolve("x.jsonl.part")).doesNotExist();
  }
}
