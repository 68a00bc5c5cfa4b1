// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.story.LifecycleState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DigestRendererTest {

  static final DigestSite SITE =
      new DigestSite(
          URI.create("https://tracker.example.org"),
          "digest@example.org",
          "unsubscribe@example.org");

  private static final Path GOLDEN = Path.of("src/test/resources/digest");

  private final DigestRenderer renderer = new DigestRenderer(SITE);

  @Test
  void rendersABusyWeekAsTheGoldenFilesHaveIt() {
    Mail mail = render(Worlds.busyWeek(), "2026-W15");

    assertGolden("busy.html", mail.html());
    assertGolden("busy.txt", mail.text());
  }

  @Test
  void rendersAQuietWeekAsTheGoldenFilesHaveIt() {
    Mail mail = render(Worlds.busyWeek(), "2026-W20");

    assertGolden("quiet.html", mail.html());
    assertGolden("quiet.txt", mail.text());
  }

  /** {@code -Dgolden.update=true} rewrites the files; look at the difference before committing. */
  private static void assertGolden(String name, String actual) {
    Path file = GOLDEN.resolve(name);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(GOLDEN);
        Files.writeString(file, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  @Test
  void keepsTheTextPartWithin78ColumnsExceptForAddresses() {
    Mail mail = render(Worlds.busyWeek(), "2026-W15").unsubscribedAt("https://x.example/u/t");

    assertThat(mail.text().lines().filter(line -> !line.contains("https://")))
        .allSatisfy(line -> assertThat(TextLines.width(line)).isLessThanOrEqualTo(78));
  }

  @Test
  void asksNothingOfTheNetwork() {
    Document html = Jsoup.parse(render(Worlds.busyWeek(), "2026-W15").html());

    assertThat(html.select("img, script, link, style, iframe, object, [background], [src]"))
        .isEmpty();
    assertThat(html.select("[style*=url]")).isEmpty();
    assertThat(html.select("a[href]"))
        .isNotEmpty()
        .allSatisfy(link ->
            assertThat(link.attr("href"))
                .matches("https://tracker\\.example\\.org/.*|" + Mail.UNSUBSCRIBE));
  }

  @Test
  void isReadableByAScreenReader() {
    Document html = Jsoup.parse(render(Worlds.busyWeek(), "2026-W15").html());

    assertThat(html.select("html").attr("lang")).isEqualTo("en");
    assertThat(html.select("h1")).hasSize(1);
    assertThat(html.select("h2")).hasSize(5);
    assertThat(html.select("h3")).hasSize(4);
    assertThat(html.title()).startsWith("Quiet Otter");
  }

  @Test
  void staysBelowTheSizeThatMailProgramsClip() {
    World world = new World();
    String sentence =
        "A sentence of a length that nobody should write & <everybody> reads. ".repeat(20);
    for (int i = 0; i < 30; i++) {
      StoryBuilder story = world.story("Model with a rather long name, number " + i);
      for (int j = 0; j < 4; j++) {
        story.claim(
            "2026-04-08T0" + j + ":00:00Z", ClaimStatus.CONFIRMED, "Lab", "Lab", "G", j + sentence);
      }
      story.state(LifecycleState.CONFIRMED, "Lab");
    }

    String html = render(world, "2026-W15").html();

    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
  }

  @Test
  void showsCrawledMarkupAsText() {
    String evil = "<script>alert(1)</script><img src=x onerror=alert(1)>${7*7} [[${7*7}]] *{x}";
    World world = new World();
    world
        .story(evil)
        .claim("2026-04-08T00:00:00Z", ClaimStatus.CONFIRMED, evil, evil, evil, evil + " made it.")
        .state(LifecycleState.CONFIRMED, evil);

    Mail mail = render(world, "2026-W15");

    Document html = Jsoup.parse(mail.html());
    assertThat(html.select("script, img, [onerror]")).isEmpty();
    assertThat(html.select("h3").text()).contains("<script>alert(1)</script>").contains("${7*7}");
    assertThat(mail.text()).contains("<script>alert(1)</script>").doesNotContain("49");
    assertThat(mail.subject()).contains("<script>");
  }

  @Test
  void putsTheSubjectOnOneLineOfBoundedLength() {
    World world = new World();
    world
        .story("Otter\r\nBcc: all@example.org\u0000\u202E\u2028x\uE000unsubscribe\uE001 ".repeat(9))
        .claim("2026-04-08T00:00:00Z", ClaimStatus.CONFIRMED, "Lab", "Lab", "G", "Ours.")
        .state(LifecycleState.CONFIRMED, "Lab");

    String subject = render(world, "2026-W15").subject();

    assertThat(subject).startsWith("Otter Bcc: all@example.org x").endsWith(" …");
    assertThat(subject.codePoints().count()).isLessThanOrEqualTo(110);
    assertThat(subject.codePoints()).noneMatch(Character::isISOControl);
    assertThat(subject).doesNotContain("\u202E", "\u2028", "\uE000");
  }

  private Mail render(World world, String week) {
    return renderer.render(world.compose(week));
  }
}
