// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.crawler.extract.ArticleExtractor;
import io.signaltracker.crawler.fetch.AllowedAddress;
import io.signaltracker.crawler.fetch.FetchRequest;
import io.signaltracker.crawler.fetch.FetchResult;
import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Fetched;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.HttpFetcher;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What each kind of hostile answer costs: how it ended, how long past the deadline, and how much
 * more of the heap was live meanwhile, one at a time and sixteen at once.
 */
final class HostileAnswers {

  private static final Duration DEADLINE = Duration.ofSeconds(3);
  private static final int AT_ONCE = 16;

  private HostileAnswers() {}

  static void print(PrintStream out) throws IOException, InterruptedException {
    try (HostileWeb web = new HostileWeb();
        HttpFetcher fetcher =
            new HttpFetcher(
                FetchSettings.of("https://example.org/bench")
                    .withMinGap(Duration.ZERO)
                    .withDeadline(DEADLINE)
                    .allowing(List.of(AllowedAddress.loopback(web.port()))),
                Clock.systemUTC())) {
      for (String harm : web.harms()) {
        tell(out, harm, 1, web.url(harm), fetcher);
      }
      for (String harm : web.harms()) {
        tell(out, harm, AT_ONCE, web.url(harm), fetcher);
      }
    }
  }

  private static void tell(PrintStream out, String harm, int times, String url, HttpFetcher fetcher)
      throws InterruptedException {
    try (LiveHeap heap = LiveHeap.watch()) {
      long startedAt = System.nanoTime();
      List<Thread> readers =
          IntStream.range(1, times)
              .mapToObj(_ -> Thread.ofVirtual().start(() -> read(url, fetcher)))
              .toList();
      String ended = read(url, fetcher);
      for (Thread reader : readers) {
        reader.join();
      }
      double seconds = (System.nanoTime() - startedAt) / 1e9;
      out.printf(
          Locale.ROOT,
          "%-24s x %2d: %-20s %5.2f s (%+.2f s of the deadline), live heap %+.1f MB%n",
          harm,
          times,
          ended,
          seconds,
          seconds - DEADLINE.toMillis() / 1e3,
          heap.grown() / 1e6);
    }
  }

  /** Fetches a page, reads it if there is one, and says how that ended. */
  private static String read(String url, HttpFetcher fetcher) {
    FetchResult result = fetcher.fetch(FetchRequest.of(URI.create(url)));
    return switch (result) {
      case Fetched(var page) ->
          new ArticleExtractor().extract(page, null).getClass().getSimpleName();
      case Failed failed -> failed.kind().toString();
      default -> result.getClass().getSimpleName();
    };
  }
}
