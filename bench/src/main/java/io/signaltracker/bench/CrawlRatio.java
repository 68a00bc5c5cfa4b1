// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.bench.BenchCrawl.Host;
import io.signaltracker.crawler.CrawlReport;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The crawl loop (claim, fetch, archive, settle, all durable) with politeness 0 against a raw HTTP
 * client that gets the same pages from the same server and discards them, in turns in one run. Once
 * with pages that nothing is read in, which times the loop, and once with articles, read and
 * stored.
 */
final class CrawlRatio {

  /** Both arms are Java: until their code is compiled they tell nothing. */
  private static final int WARM_UPS = 5;

  private static final int ROUNDS = 7;
  private static final int RAW_AT_ONCE = 64;
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private static final long SEED = 20261125;

  private CrawlRatio() {}

  static void print(int hosts, int pages, PrintStream out)
      throws IOException, InterruptedException {
    List<Host> web =
        IntStream.range(0, hosts).mapToObj(i -> new Host("h" + i, pages, Duration.ZERO)).toList();
    compare("the loop alone", web, "application/octet-stream", out);
    compare("with articles read and stored", web, "text/html", out);
  }

  private static void compare(String name, List<Host> hosts, String type, PrintStream out)
      throws IOException, InterruptedException {
    NewsTexts texts = new NewsTexts(SEED);
    try (BenchWeb server =
        new BenchWeb(BenchCrawl.answers(hosts, type, page -> page(page, texts.next())))) {
      List<String> paths = paths(hosts);
      out.printf(
          "%s: %d pages of %d hosts, %.0f bytes each on average; %d requests at once%n",
          name,
          paths.size(),
          hosts.size(),
          paths.stream().mapToInt(server::length).average().orElseThrow(),
          RAW_AT_ONCE);
      List<Double> ratios = new ArrayList<>();
      double quickest = 0;
      for (int round = 1 - WARM_UPS; round <= ROUNDS; round++) {
        double raw = raw(server, paths);
        double crawl = crawl(server, hosts, paths.size());
        if (round > 0) {
          quickest = Math.max(quickest, Math.max(raw, crawl));
          ratios.add(crawl / raw);
        }
        out.printf(
            "%s, %s: raw client %.0f pages/s, crawl %.0f pages/s, ratio %.2f%n",
            name, round > 0 ? "round " + round : "warm-up", raw, crawl, crawl / raw);
      }
      double alone = alone(server, paths);
      ratios.sort(null);
      out.printf(
          "%s: median ratio %.2f; the server alone: %.0f pages/s, %.1f times the faster arm%n",
          name, ratios.get(ratios.size() / 2), alone, alone / quickest);
    }
  }

  /** Made-up news, so that texts are told from copies and words counted as they are in the news. */
  private static String page(String name, String text) {
    List<String> lines = text.lines().toList();
    StringBuilder page = new StringBuilder("<!doctype html><html lang=en><head><title>");
    page.append(lines.getFirst()).append("</title><meta name=author content='Ann Lee'></head>");
    page.append("<body><nav><a href=/>Home</a> <a href=/about>About</a></nav><article><h1>");
    page.append(lines.getFirst()).append("</h1>");
    for (String line : lines.subList(1, lines.size())) {
      for (String paragraph : line.split("(?<=\\. ){4}", -1)) {
        page.append("<p>").append(paragraph).append("</p>");
      }
    }
    return page.append("</article><footer>")
        .append(name)
        .append("</footer></body></html>")
        .toString();
  }

  private static List<String> paths(List<Host> hosts) {
    return hosts.stream()
        .flatMap(
            host -> IntStream.range(0, host.pages()).mapToObj(i -> "/" + host.name() + "/" + i))
        .toList();
  }

  private static double crawl(BenchWeb server, List<Host> hosts, int pages)
      throws IOException, InterruptedException {
    CrawlReport report = BenchCrawl.run(server, hosts, Duration.ZERO, DEADLINE);
    if (report.offered() < pages || !report.failed().isEmpty()) {
      throw new IllegalStateException("The crawl did not get everything: " + report);
    }
    return report.offered() / (report.took().toNanos() / 1e9);
  }

  private static double raw(BenchWeb server, List<String> paths) throws InterruptedException {
    long start = System.nanoTime();
    Semaphore atOnce = new Semaphore(RAW_AT_ONCE);
    AtomicLong wrong = new AtomicLong();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (String path : paths) {
        atOnce.acquire();
        URI url = URI.create("http://127.0.0.1:" + server.port() + path);
        client
            .sendAsync(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding())
            .whenComplete((answer, failure) -> {
              wrong.addAndGet(failure == null && answer.statusCode() == 200 ? 0 : 1);
              atOnce.release();
            });
      }
      atOnce.acquire(RAW_AT_ONCE);
    }
    if (wrong.get() > 0) {
      throw new IllegalStateException("The raw client did not get everything: " + wrong);
    }
    return paths.size() / ((System.nanoTime() - start) / 1e9);
  }

  /** What the server can do when asking costs next to nothing: requests in one write, skipped. */
  private static double alone(BenchWeb server, List<String> paths) throws InterruptedException {
    long start = System.nanoTime();
    List<Thread> clients = new ArrayList<>();
    int share = paths.size() / 4;
    for (int i = 0; i < 4; i++) {
      List<String> part = paths.subList(i * share, (i + 1) * share);
      clients.add(Thread.ofVirtual().start(() -> pipeline(server, part)));
    }
    for (Thread client : clients) {
      client.join();
    }
    return 4 * share / ((System.nanoTime() - start) / 1e9);
  }

  private static void pipeline(BenchWeb server, List<String> paths) {
    try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
      Thread asking = Thread.ofVirtual().start(() -> ask(socket, paths));
      DataInputStream in = new DataInputStream(socket.getInputStream());
      long left = 0;
      for (String path : paths) {
        left += server.length(path);
      }
      byte[] chunk = new byte[65_536];
      while (left > 0) {
        left -= in.read(chunk);
      }
      asking.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void ask(Socket socket, List<String> paths) {
    try {
      OutputStream out = socket.getOutputStream();
      StringBuilder requests = new StringBuilder();
      for (String path : paths) {
        requests.append("GET ").append(path).append(" HTTP/1.1\r\nHost: a\r\n\r\n");
      }
      out.write(requests.toString().getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
