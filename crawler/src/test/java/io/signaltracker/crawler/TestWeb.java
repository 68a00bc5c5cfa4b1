// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.signaltracker.crawler.store.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** A small web on loopback whose pages can be changed: answers with ETags, 304 and 404. */
final class TestWeb implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Hit> hits = new CopyOnWriteArrayList<>();

  /** One answered request. */
  record Hit(String path, int status) {}

  private record Page(String type, String body) {}

  TestWeb() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** Puts a page; "{web}" in it stands for this web's address. */
  void put(String path, String type, String body) {
    pages.put(path, new Page(type, body.replace("{web}", url("").toString())));
  }

  void remove(String path) {
    pages.remove(path);
  }

  /** All answers since the last call, in the order of their arrival. */
  List<Hit> takeHits() {
    List<Hit> taken = List.copyOf(hits);
    hits.clear();
    return taken;
  }

  /** Waits for so many more requests, for at most a minute or as long as somebody may ask. */
  void awaitHits(int count, BooleanSupplier asking) {
    int from = hits.size();
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> hits.size() >= from + count || !asking.getAsBoolean());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    Page page = pages.get(path);
    if (page == null) {
      send(exchange, path, 404, "");
      return;
    }
    String etag = "\"" + Hash.of(page.body()) + "\"";
    exchange.getResponseHeaders().set("Content-Type", page.type());
    exchange.getResponseHeaders().set("ETag", etag);
    boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    send(exchange, path, known ? 304 : 200, known ? "" : page.body());
  }

  private void send(HttpExchange exchange, String path, int status, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    hits.add(new Hit(path, status));
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
