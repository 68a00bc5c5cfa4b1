// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.bench.BenchCrawl.Host;
import io.signaltracker.crawler.CrawlReport;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How much of the schedule that politeness allows is used: 100 hosts that ask for different
 * crawl-delays, each with as many pages as fit into the same time. Used is what the pauses of all
 * hosts come to, over the time from the first page of all to each host's last. The server counts
 * requests that came too soon.
 */
final class Schedule {

  private static final int HOSTS = 100;
  private static final List<Integer> DELAYS_MILLIS = List.of(250, 500, 1000, 2000);

  private Schedule() {}

  static void print(int seconds, PrintStream out) throws IOException, InterruptedException {
    List<Host> hosts = IntStream.range(0, HOSTS).mapToObj(i -> host(i, seconds)).toList();
    Map<String, byte[]> answers =
        BenchCrawl.answers(hosts, "text/html", "<html><body><p>Page {n} holds a few words.</p>");
    try (BenchWeb server = new BenchWeb(answers)) {
      CrawlReport report =
          BenchCrawl.run(server, hosts, Duration.ofMillis(50), Duration.ofSeconds(30));
      Map<String, List<BenchWeb.Hit>> pages = server.pages();
      int violations = 0;
      double allowed = 0;
      double taken = 0;
      long start =
          pages.values().stream()
              .flatMap(List::stream)
              .filter(hit -> !hit.path().equals("/feed.xml"))
              .mapToLong(BenchWeb.Hit::arrivedAt)
              .min()
              .orElseThrow();
      for (Host host : hosts) {
        List<BenchWeb.Hit> hits = Objects.requireNonNull(pages.get(host.name()), host.name());
        violations += violations(hits, host.crawlDelay());
        allowed += (host.pages() - 1) * (host.crawlDelay().toNanos() / 1e9);
        taken += (hits.getLast().arrivedAt() - start) / 1e9;
      }
      out.printf(
          "%d hosts, %d URLs in %.1f s: schedule utilisation %.3f, %d requests too soon%n",
          HOSTS, report.offered(), report.took().toMillis() / 1e3, allowed / taken, violations);
    }
  }

  private static Host host(int i, int seconds) {
    int delay = DELAYS_MILLIS.get(i % DELAYS_MILLIS.size());
    return new Host("s" + i, seconds * 1000 / delay + 1, Duration.ofMillis(delay));
  }

  private static int violations(List<BenchWeb.Hit> hits, Duration delay) {
    int violations = 0;
    for (int i = 1; i < hits.size(); i++) {
      long gap = hits.get(i).arrivedAt() - hits.get(i - 1).arrivedAt();
      violations += gap < delay.toNanos() ? 1 : 0;
    }
    return violations;
  }
}
