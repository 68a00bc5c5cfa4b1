// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.bench.BenchCrawl.Host;
import io.signaltracker.crawler.CrawlReport;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What hostile hosts cost the good ones: the good hosts' pages per second, as the server sees them,
 * without and with as many hostile hosts that every fifth one is hostile.
 */
final class HostileHosts {

  private static final int GOOD = 80;
  private static final int BAD = 20;
  private static final int PAGES = 40;
  private static final int BAD_PAGES = 5;
  private static final int ROUNDS = 3;
  private static final Duration GAP = Duration.ofMillis(50);
  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private HostileHosts() {}

  static void print(PrintStream out) throws IOException, InterruptedException {
    List<Host> good = hosts("good", GOOD, PAGES);
    List<Host> all = new ArrayList<>(good);
    all.addAll(hosts("bad", BAD, BAD_PAGES));
    for (int round = 0; round <= ROUNDS; round++) {
      double alone = goodPagesPerSecond(good, round, out);
      double among = goodPagesPerSecond(all, round, out);
      out.printf(
          "round %d%s: good hosts %.0f pages/s alone, %.0f among hostile ones: %.2f%n",
          round, round == 0 ? " (warm-up)" : "", alone, among, among / alone);
    }
  }

  private static List<Host> hosts(String name, int number, int pages) {
    return IntStream.range(0, number)
        .mapToObj(i -> new Host(name + i, pages, Duration.ZERO))
        .toList();
  }

  private static double goodPagesPerSecond(List<Host> hosts, int round, PrintStream out)
      throws IOException, InterruptedException {
    Map<String, byte[]> answers =
        BenchCrawl.answers(hosts, "text/html", "<html><body><p>Page {n} holds a few words.</p>");
    try (BenchWeb server = new BenchWeb(answers)) {
      CrawlReport report = BenchCrawl.run(server, hosts, GAP, DEADLINE);
      out.printf("  round %d: %s%n", round, report.failed());
      if (!report.closes()) {
        throw new IllegalStateException("The accounts do not close: " + report);
      }
      List<BenchWeb.Hit> hits =
          server.pages().entrySet().stream()
              .filter(entry -> entry.getKey().startsWith("good"))
              .flatMap(entry -> entry.getValue().stream())
              .filter(hit -> !hit.path().equals("/feed.xml"))
              .toList();
      long first = hits.stream().mapToLong(BenchWeb.Hit::arrivedAt).min().orElseThrow();
      long last = hits.stream().mapToLong(BenchWeb.Hit::answeredAt).max().orElseThrow();
      return hits.size() / ((last - first) / 1e9);
    }
  }
}
