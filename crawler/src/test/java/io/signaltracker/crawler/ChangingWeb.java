// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.LocalWeb.Request;
import io.signaltracker.crawler.store.Hash;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** A {@link LocalWeb} whose pages carry ETags, can be changed, and remember how they answered. */
final class ChangingWeb implements AutoCloseable {

  private final LocalWeb web = LocalWeb.start();
  private final List<Hit> hits = new CopyOnWriteArrayList<>();

  /** One answered request for a page that is there. */
  record Hit(String path, int status) {}

  int port() {
    return web.port();
  }

  URI url(String path) {
    return web.url(path);
  }

  /** Puts a page; "{web}" in it stands for this web's address. */
  void put(String path, String type, String body) {
    String there = body.replace("{web}", url("").toString());
    web.route(path, (request, out) -> answer(request, type, there, out));
  }

  /** Takes a page away. */
  void remove(String path) {
    web.status(path, 410, Map.of());
  }

  private void answer(Request request, String type, String body, OutputStream out)
      throws IOException {
    String etag = "\"" + Hash.of(body) + "\"";
    boolean known = etag.equals(request.headers().get("if-none-match"));
    hits.add(new Hit(request.path(), known ? 304 : 200));
    LocalWeb.respond(
        out,
        known ? 304 : 200,
        Map.of("Content-Type", type, "ETag", etag),
        known ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
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

  @Override
  public void close() {
    web.close();
  }
}
