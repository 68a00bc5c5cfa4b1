// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.DatabaseSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at random moments; the number of kills can be set with {@code -Dkills=N}. */
class KilledCrawlIT {

  private static final int PAGES = 120;
  private static final int KILLS = Integer.getInteger("kills", 5);
  private static final long SEED = 20260407;

  @TempDir Path folder;

  private final ChangingWeb web = new ChangingWeb();

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void losesNothingAndStoresNothingTwice() throws Exception {
    Path file = folder.resolve("killed.db");
    Path sources = publish();
    Random random = new Random(SEED);

    List<Long> stored = new ArrayList<>();

    for (int kill = 0; kill < KILLS; kill++) {
      Process crawl = KilledCrawl.start(file, sources, web.port());
      web.awaitHits(1 + random.nextInt(PAGES / 3), crawl::isAlive);
      crawl.destroyForcibly().waitFor();
      stored.add(articlesIn(file));
    }
    CrawlReport last = KilledCrawl.crawl(file, sources, web.port());

    assertThat(last.closes()).isTrue();
    assertThat(stored).as("after each kill").isSorted().anyMatch(n -> n > 0 && n < PAGES);
    try (Database database = Database.open(DatabaseSettings.sqlite(file))) {
      List<Article> articles =
          new ArticleStore(database, new ChangeLog(database, Clock.systemUTC())).after("", 1000);
      assertThat(articles).extracting(Article::url).containsExactlyInAnyOrderElementsOf(urls());
      assertThat(articles).allMatch(article -> article.version() == 1);
      assertThat(changesOf(database))
          .as("each article was noted once")
          .containsExactlyInAnyOrderElementsOf(articles.stream().map(Article::id).toList());
    }
  }

  private static long articlesIn(Path file) {
    try (Database database = Database.open(DatabaseSettings.sqlite(file))) {
      return new ArticleStore(database, new ChangeLog(database, Clock.systemUTC())).count();
    }
  }

  private static List<String> changesOf(Database database) {
    return new ChangeLog(database, Clock.systemUTC())
        .after(0, 10_000).stream().map(Change::id).toList();
  }

  private List<String> urls() {
    return IntStream.range(0, PAGES).mapToObj(i -> web.url("/page/" + i).toString()).toList();
  }

  private Path publish() throws Exception {
    for (int i = 0; i < PAGES; i++) {
      web.put("/page/" + i, "text/html", page(i));
    }
    String items =
        urls().stream()
            .map(url -> "<url><loc>" + url + "</loc></url>")
            .collect(Collectors.joining());
    web.put(
        "/sitemap.xml",
        "application/xml",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + items + "</urlset>");
    return Files.writeString(
        folder.resolve("sources.yaml"),
        """
        sources:
          - id: paper
            name: The Paper
            type: news
            announcers:
              - sitemap: %s
        """
            .formatted(web.url("/sitemap.xml")));
  }

  private static String page(int number) {
    Random random = new Random(number);
    String paragraphs =
        IntStream.range(0, 5)
            .mapToObj(i ->
                "<p>"
                    + random
                        .ints(40, 0, 5_000)
                        .mapToObj(word -> "word" + word)
                        .collect(Collectors.joining(" "))
                    + ".</p>")
            .collect(Collectors.joining());
    return "<html><head><title>Page "
        + number
        + "</title></head><body><article><h1>Page "
        + number
        + "</h1>"
        + paragraphs
        + "</article></body></html>";
  }
}
