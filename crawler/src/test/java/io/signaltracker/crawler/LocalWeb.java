// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A small web on 127.0.0.1 with named routes, well-behaved and hostile, for tests of everything
 * that fetches.
 *
 * <pre>{@code
 * try (LocalWeb web = LocalWeb.start()) {
 *   web.page("/a", "text/html", "<p>Hello").redirect("/old", "/a").slowBody("/tarpit");
 *   fetcher.fetch(FetchRequest.of(web.url("/old")));
 * }
 * }</pre>
 *
 * Paths without a route answer 404, so there is no robots.txt until {@link #robots} says so. The
 * host name of the request is not looked at.
 */
public final class LocalWeb implements AutoCloseable {

  private static final long DRIP_MILLIS = 50;

  private final ServerSocket server;
  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * A request as it arrived.
   *
   * @param headers by lower-case name
   * @param arrivedAt {@link System#nanoTime}
   */
  public record Request(String method, String path, Map<String, String> headers, long arrivedAt) {}

  /** Answers a request by writing the whole response. */
  @FunctionalInterface
  public interface Route {
    void answer(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  private LocalWeb(ServerSocket server) {
    this.server = server;
  }

  /** Opens on a free port. */
  public static LocalWeb start() {
    try {
      LocalWeb web = new LocalWeb(new ServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1")));
      Thread.ofVirtual().start(web::accept);
      return web;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getLocalPort();
  }

  /** The address of a path. */
  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** The address of a path on a name under {@code .localhost}. */
  public URI url(String name, String path) {
    return URI.create("http://" + name + ".localhost:" + port() + path);
  }

  /** What has been asked so far, in order of arrival. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** How often a path has been asked for. */
  public long hits(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).count();
  }

  /** The most requests that were being answered at one moment. */
  public int mostAtOnce() {
    return mostUnderWay.get();
  }

  /** Anything. */
  public LocalWeb route(String path, Route route) {
    routes.put(path, route);
    return this;
  }

  public LocalWeb page(String path, String type, String body) {
    return bytes(path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  public LocalWeb bytes(String path, String type, byte[] body) {
    return route(path, (_, out) -> respond(out, 200, Map.of("Content-Type", type), body));
  }

  public LocalWeb robots(String rules) {
    return page("/robots.txt", "text/plain", rules);
  }

  public LocalWeb redirect(String from, String to) {
    return status(from, 302, Map.of("Location", to));
  }

  /** Redirects to itself for ever. */
  public LocalWeb redirectLoop(String path) {
    return redirect(path, path);
  }

  public LocalWeb status(String path, int status, Map<String, String> headers) {
    return route(path, (_, out) -> respond(out, status, headers, new byte[0]));
  }

  /** Answers 304 to whoever has the tag. */
  public LocalWeb etag(String path, String etag, String body) {
    return route(
        path,
        (request, out) -> {
          boolean current = etag.equals(request.headers().get("if-none-match"));
          byte[] bytes = current ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
          respond(out, current ? 304 : 200, Map.of("ETag", etag), bytes);
        });
  }

  /** Sends the text gzipped. */
  public LocalWeb gzip(String path, String type, String body) {
    byte[] packed = packed(body.getBytes(StandardCharsets.UTF_8), 1);
    return route(
        path,
        (_, out) ->
            respond(out, 200, Map.of("Content-Type", type, "Content-Encoding", "gzip"), packed));
  }

  /** A small body that unpacks to so many MiB of zeros. */
  public LocalWeb gzipBomb(String path, int mebibytes) {
    byte[] packed = packed(new byte[1024 * 1024], mebibytes);
    return route(path, (_, out) -> respond(out, 200, Map.of("Content-Encoding", "gzip"), packed));
  }

  /** A header byte now and then, and never the end of the head. */
  public LocalWeb slowHeaders(String path) {
    return route(
        path,
        (_, out) -> {
          write(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
          drip(out);
        });
  }

  /** A prompt head, then a body byte now and then. */
  public LocalWeb slowBody(String path) {
    return route(
        path,
        (_, out) -> {
          write(
              out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n");
          drip(out);
        });
  }

  /** Body bytes as fast as they are taken, for ever. */
  public LocalWeb endlessBody(String path) {
    return endless(path, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "<p>more ");
  }

  /** Header lines as fast as they are taken, for ever. */
  public LocalWeb endlessHeaders(String path) {
    return endless(path, "HTTP/1.1 200 OK\r\n", "X-More: " + "x".repeat(500) + "\r\n");
  }

  /** These bytes, then the end of the connection. */
  public LocalWeb raw(String path, String response) {
    return route(
        path,
        (_, out) -> {
          write(out, response);
          throw new IOException("hang up");
        });
  }

  private LocalWeb endless(String path, String start, String more) {
    return route(
        path,
        (_, out) -> {
          write(out, start);
          byte[] chunk = more.repeat(100).getBytes(StandardCharsets.US_ASCII);
          while (closed.getCount() > 0) {
            out.write(chunk);
          }
        });
  }

  private void drip(OutputStream out) throws IOException, InterruptedException {
    while (!closed.await(DRIP_MILLIS, TimeUnit.MILLISECONDS)) {
      write(out, "x");
    }
  }

  /** Writes a response with its length. */
  public static void respond(OutputStream out, int status, Map<String, String> headers, byte[] body)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (status != 304) {
      head.append("Content-Length: " + body.length + "\r\n");
    }
    out.write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.write(body);
    out.flush();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static byte[] packed(byte[] part, int times) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        gzip.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private void accept() {
    while (closed.getCount() > 0) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Request request = read(in);
      while (request != null) {
        requests.add(request);
        answer(request, counted(socket.getOutputStream()));
        request = read(in);
      }
    } catch (IOException e) {
      // The client or a hostile route hung up; the socket is closed either way.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private OutputStream counted(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int one) throws IOException {
        out.write(one);
        sent.incrementAndGet();
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        sent.addAndGet(length);
      }
    };
  }

  /** Bytes of all answers so far, heads included. */
  public long bytesSent() {
    return sent.get();
  }

  private void answer(Request request, OutputStream out) throws IOException, InterruptedException {
    mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      routes
          .getOrDefault(request.path(), (_, to) -> respond(to, 404, Map.of(), new byte[0]))
          .answer(request, out);
    } finally {
      underWay.decrementAndGet();
    }
  }

  private static @Nullable Request read(InputStream in) throws IOException {
    String line = line(in);
    if (line == null || line.isEmpty()) {
      return null;
    }
    String[] parts = line.split(" ", 3);
    Map<String, String> headers = new HashMap<>();
    for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    // What is posted is not looked at, but must not be taken for the next request.
    in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new Request(parts[0], parts[1], headers, System.nanoTime());
  }

  private static @Nullable String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      if (c != '\r') {
        line.append((char) c);
      }
      c = in.read();
    }
    return line.toString();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
