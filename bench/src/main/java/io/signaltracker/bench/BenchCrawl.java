// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.crawler.CrawlPipeline;
import io.signaltracker.crawler.CrawlProgress;
import io.signaltracker.crawler.CrawlReport;
import io.signaltracker.crawler.CrawlSettings;
import io.signaltracker.crawler.archive.ArchiveSettings;
import io.signaltracker.crawler.archive.PageArchive;
import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.fetch.AllowedAddress;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.frontier.RevisitPolicy;
import io.signaltracker.crawler.leaderboard.BoardKeys;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.source.SourceFormats;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.DatabaseSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A web of hosts with a feed and pages each, and the production crawl over it: claimed, fetched,
 * archived, read and stored in a database of its own on disk.
 */
final class BenchCrawl {

  private static final Clock CLOCK = Clock.systemUTC();

  /** In flight for each host: one is fetched, the others wait for their turn. */
  private static final int PER_HOST = 8;

  private static final SourceFormats FORMATS = new SourceFormats(Set.of(), Set.of());

  private BenchCrawl() {}

  /**
   * A host.
   *
   * @param pages that its feed names
   * @param crawlDelay that its robots.txt asks for; zero for none
   */
  record Host(String name, int pages, Duration crawlDelay) {}

  /** As {@link #answers(List, String, UnaryOperator)}, of one body that names each page. */
  static Map<String, byte[]> answers(List<Host> hosts, String type, String body) {
    return answers(hosts, type, name -> body.replace("{n}", name));
  }

  /**
   * The answers of hosts whose pages are all of one type.
   *
   * @param body of a page, by the page's name
   */
  static Map<String, byte[]> answers(List<Host> hosts, String type, UnaryOperator<String> body) {
    Map<String, byte[]> answers = new HashMap<>();
    for (Host host : hosts) {
      StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>f</title>");
      for (int i = 0; i < host.pages(); i++) {
        feed.append(
            "<item><title>%1$d</title><link>/%2$s/%1$d</link></item>".formatted(i, host.name()));
        byte[] page = body.apply(host.name() + " " + i).getBytes(StandardCharsets.UTF_8);
        answers.put("/" + host.name() + "/" + i, BenchWeb.ok(type, page));
      }
      byte[] xml = feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
      answers.put(host.name() + "/feed.xml", BenchWeb.ok("application/rss+xml", xml));
      double seconds = host.crawlDelay().toMillis() / 1000.0;
      String robots = seconds == 0 ? "" : "User-agent: *\nCrawl-delay: " + seconds + "\n";
      answers.put(
          host.name() + "/robots.txt",
          BenchWeb.ok("text/plain", robots.getBytes(StandardCharsets.UTF_8)));
    }
    return answers;
  }

  /** Crawls all of it once. */
  static CrawlReport run(BenchWeb web, List<Host> hosts, Duration gap, Duration deadline)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("bench-crawl");
    FetchSettings fetching =
        FetchSettings.of("https://example.org/bench")
            .withMinGap(gap)
            .withDeadline(deadline)
            .allowing(List.of(AllowedAddress.loopback(web.port())));
    CrawlSettings crawling =
        new CrawlSettings(
            Math.max(64, hosts.size() * PER_HOST),
            PER_HOST,
            256,
            Duration.ofMinutes(10),
            true,
            RevisitPolicy.standard());
    try (Database database = Database.open(DatabaseSettings.sqlite(folder.resolve("crawl.db")));
        HttpFetcher fetcher = new HttpFetcher(fetching, CLOCK);
        PageArchive archive = new PageArchive(ArchiveSettings.in(folder.resolve("archive")))) {
      SourceCatalog sources = SourceCatalog.parse(sources(web, hosts), "bench", FORMATS);
      return new CrawlPipeline(
              database,
              sources,
              Forums.anonymous(),
              BoardKeys.none(),
              fetcher,
              archive,
              crawling,
              CLOCK)
          .crawlOnce(CrawlProgress.NONE);
    } finally {
      delete(folder);
    }
  }

  private static String sources(BenchWeb web, List<Host> hosts) {
    StringBuilder yaml = new StringBuilder("sources:\n");
    for (Host host : hosts) {
      yaml.append(
          """
            - id: %1$s
              name: %1$s
              type: news
              announcers:
                - feed: http://%1$s.localhost:%2$d/feed.xml
          """
              .formatted(host.name(), web.port()));
    }
    return yaml.toString();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
