// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.fetch.AllowedAddress;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.source.SourceFormats;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A crawl in a process of its own, to be killed: {@code KilledCrawl DATABASE SOURCES PORT}. */
final class KilledCrawl {

  private KilledCrawl() {}

  public static void main(String[] arguments) throws InterruptedException {
    crawl(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
  }

  static CrawlReport crawl(Path file, Path sources, int port) throws InterruptedException {
    FetchSettings settings =
        FetchSettings.of("http://operator.example/")
            .withMinGap(Duration.ZERO)
            .allowing(List.of(AllowedAddress.loopback(port)));
    try (Database database = Database.open(DatabaseSettings.sqlite(file));
        HttpFetcher fetcher = new HttpFetcher(settings, Clock.systemUTC())) {
      return new CrawlPipeline(
              database,
              SourceCatalog.read(sources, new SourceFormats(Set.of(), Set.of())),
              fetcher,
              new CrawlSettings(
                  8, 8, 3, Duration.ofMinutes(10), true, CrawlSettings.standard().revisits()),
              Clock.systemUTC())
          .crawlOnce(CrawlProgress.NONE);
    }
  }

  /** Starts one. */
  static Process start(Path file, Path sources, int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            KilledCrawl.class.getName(),
            file.toString(),
            sources.toString(),
            Integer.toString(port))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
