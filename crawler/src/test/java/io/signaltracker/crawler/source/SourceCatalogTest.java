// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceCatalogTest {

  private static final SourceFormats FORMATS =
      new SourceFormats(Set.of("arena"), Set.of("openrouter"));

  @TempDir Path folder;

  @Test
  void readsEveryKindOfAnnouncer() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("sources.yaml"),
            """
            sources:
              - id: everything
                name: Every Thing
                type: vendor
                language: en
                family: thing-media
                official: Thing Inc.
                poll: 15m
                tier: 2
                announcers:
                  - feed: http://x.example/feed.xml
                  - sitemap: http://x.example/sitemap.xml
                  - pages: { url: "http://x.example/news", links: "main article a[href]" }
                  - hacker-news: http://x.example/v0
                  - leaderboard: { url: "http://x.example/b.json", format: arena, track: video, archive: "http://x.example/a.json" }
                  - catalogue: { url: "http://x.example/m.json", format: openrouter }
            """);

    SourceCatalog catalog = SourceCatalog.read(file, FORMATS);

    assertThat(catalog.find("everything"))
        .contains(
            new Source(
                "everything",
                "Every Thing",
                SourceType.VENDOR,
                "Thing Inc.",
                "thing-media",
                "en",
                Duration.ofMinutes(15),
                List.of(
                    new Announcer.Feed(URI.create("http://x.example/feed.xml")),
                    new Announcer.Sitemap(URI.create("http://x.example/sitemap.xml")),
                    new Announcer.PageList(
                        URI.create("http://x.example/news"), "main article a[href]"),
                    new Announcer.Forum("hacker-news", URI.create("http://x.example/v0")),
                    new Announcer.Leaderboard(
                        URI.create("http://x.example/b.json"),
                        "arena",
                        "video",
                        URI.create("http://x.example/a.json")),
                    new Announcer.Catalogue(
                        URI.create("http://x.example/m.json"), "openrouter", null)),
                2));
  }

  @Test
  void fillsInWhatIsLeftOut() {
    Source source = parse(source("")).sources().getFirst();

    assertThat(source.family()).isEqualTo("a");
    assertThat(source.language()).isEqualTo("und");
    assertThat(source.official()).isNull();
    assertThat(source.tier()).isEqualTo(2);
    assertThat(source.poll()).isEqualTo(Duration.ofMinutes(30));
  }

  @ParameterizedTest
  @CsvSource({"90s, PT1M30S", "15m, PT15M", "2h, PT2H", "1d, PT24H", "PT15M, PT15M", "P1D, PT24H"})
  void readsIntervals(String written, Duration meant) {
    assertThat(parse(source("poll: " + written)).sources().getFirst().poll()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "poll: often, 'poll: ''often'' is not an interval like 15m, 2h, 1d or PT15M, from 1s to 30d'",
    "poll: 0m, 'poll: ''0m'' is not an interval like 15m, 2h, 1d or PT15M, from 1s to 30d'",
    "poll: 31d, 'poll: ''31d'' is not an interval like 15m, 2h, 1d or PT15M, from 1s to 30d'",
    "poll:, 'poll: has no value, expected an interval like 15m, 2h, 1d or PT15M, from 1s to 30d'",
    "tier: first, 'tier: ''first'' is not 1, 2 or 3'",
    "tier: 4, 'tier: ''4'' is not 1, 2 or 3'",
    "langage: en, 'langage: unknown key, did you mean ''language''?'",
    "colour: red, 'colour: unknown key, expected one of [announcers, family, id, language, name, official, poll, tier, type]'",
    "language: English, 'language: ''English'' is not a language like en or zh'",
    "official: Alibaba, 'official: ''Alibaba'' is for sources of type vendor only, this one''s is news'",
    "name: Again, 'name: stands here a second time, keep one of them'",
  })
  void saysWhatIsWrongWithAKey(String line, String problem) {
    assertThat(mistakes(source(line))).containsExactly("sources.yaml:7: source 'a': " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "feed: ftp://x.example/|announcers.feed: 'ftp://x.example/' does not begin with http:// or https://",
        "feed: http:///x|announcers.feed: 'http:///x' names no host",
        "feed: 'http://x y/'|announcers.feed: 'http://x y/' is not a URL: Illegal character in authority at character 9",
        "feed: http://me:secret@x.example/|announcers.feed: 'http://...@x.example/' holds a user or password, which would end up in logs",
        "fead: http://x.example/|announcers.fead: unknown key, did you mean 'feed'?",
        "http://x.example/|announcers: expected one key per item, one of [arxiv, bluesky, catalogue, discourse, feed, github-releases, hacker-news, hacker-news-search, huggingface-papers, leaderboard, lemmy, mastodon, pages, reddit, sitemap, telegram]",
        "pages: http://x.example/|announcers.pages: expected keys and values below it",
        "pages: { url: 'http://x.example/' }|announcers.pages.links: is missing, expected a CSS selector of the links to follow",
        "catalogue: { url: 'http://x.example/', format: openroutr }|announcers.catalogue.format: 'openroutr' is unknown, did you mean 'openrouter'?",
        "mastodon: http://x.example/@somebody|announcers.mastodon: 'http://x.example/@somebody' does not fit, expected /tags/NAME, /public or /public/local of a server, as https://mastodon.social/tags/llm",
        "leaderboard: { url: 'http://x.example/', format: arena }|announcers.leaderboard.track: is missing, expected the name of the ranking",
      })
  void saysWhatIsWrongWithAnAnnouncer(String announcer, String problem) {
    assertThat(mistakes(source("").replace("feed: http://a.example/feed", announcer)))
        .containsExactly("sources.yaml:6: source 'a': " + problem);
  }

  @Test
  void saysWhatIsWrongWithASelector() {
    assertThat(
            mistakes(
                source("")
                    .replace(
                        "feed: http://a.example/feed",
                        "pages: { url: 'http://x.example/', links: 'a[href' }")))
        .singleElement()
        .asString()
        .startsWith(
            "sources.yaml:6: source 'a': announcers.pages.links: 'a[href' is not a CSS selector: ");
  }

  @Test
  void reportsAllMistakesAtOnce() {
    String text =
        """
        sources:
          - id: Bad Id
            name: One
            type: newspaper
            announcers: []
          - id: two
            type: news
            announcers:
              - feed: nowhere
          - id: two
            name: Two again
            type: news
            announcers:
              - feed: http://x.example/
        extra: 1
        """;

    assertThat(mistakes(text))
        .containsExactly(
            "sources.yaml:2: source 'Bad Id': id: 'Bad Id' is not 1 to 64 lower-case letters,"
                + " digits and hyphens",
            "sources.yaml:4: source 'Bad Id': type: 'newspaper' is unknown, expected one of"
                + " [catalogue, community, leaderboard, news, vendor]",
            "sources.yaml:5: source 'Bad Id': announcers: is not a list, expected a list with at"
                + " least one announcer",
            "sources.yaml:6: source 'two': name: is missing, expected the name to show a reader",
            "sources.yaml:9: source 'two': announcers.feed: 'nowhere' does not begin with http://"
                + " or https://",
            "sources.yaml:10: source 'two': id: 'two' is taken by the source in line 6",
            "sources.yaml:15: extra: unknown key, expected one of [sources]");
  }

  @Test
  void saysWhereTheFileIsNotYaml() {
    assertThat(mistakes("sources:\n  - id: a\n   name: [unclosed\n"))
        .singleElement()
        .asString()
        .startsWith("sources.yaml:3: not YAML, column ");
  }

  @Test
  void saysThatAFileIsEmptyOrSomethingElse() {
    assertThat(mistakes(""))
        .containsExactly("sources.yaml: is empty, expected 'sources:' and a list below it");
    assertThat(mistakes("just words"))
        .containsExactly("sources.yaml:1: expected 'sources:' and a list below it");
    assertThat(mistakes("sources: none"))
        .containsExactly(
            "sources.yaml:1: sources: is not a list, expected a list with one item per source");
  }

  @Test
  void saysThatAFileIsMissingOrNotUtf8() throws IOException {
    Path missing = folder.resolve("missing.yaml");
    Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'#', (byte) 0xe9, '\n'});

    assertThatThrownBy(() -> SourceCatalog.read(missing, FORMATS))
        .isInstanceOf(SourceMistakes.class)
        .hasMessageContaining(missing + ": cannot be read (NoSuchFileException)");
    assertThatThrownBy(() -> SourceCatalog.read(latin, FORMATS))
        .isInstanceOf(SourceMistakes.class)
        .hasMessageContaining(latin + ": is not UTF-8");
  }

  /** Seven lines; the last is the given one. */
  private static String source(String line) {
    return """
    sources:
      - id: a
        name: A
        type: news
        announcers:
          - feed: http://a.example/feed
        %s
    """
        .formatted(line);
  }

  private static SourceCatalog parse(String text) {
    return SourceCatalog.parse(text, "sources.yaml", FORMATS);
  }

  private static List<String> mistakes(String text) {
    SourceMistakes thrown = catchThrowableOfType(SourceMistakes.class, () -> parse(text));
    assertThat(thrown).as("mistakes of %s", text).isNotNull();
    return thrown.mistakes().stream().map(SourceMistake::toString).toList();
  }
}
