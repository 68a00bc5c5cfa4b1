// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A web of many hosts on 127.0.0.1, as quick as sockets are: every answer is ready before it is
 * asked for. Hosts whose name begins with "bad" are hostile. Remembers when each good host was
 * asked.
 */
final class BenchWeb implements AutoCloseable {

  private static final int DRIP_MILLIS = 200;

  private final ServerSocket server;
  private final Map<String, byte[]> answers;
  private final Map<String, List<Hit>> hits = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** A request for a page: when it arrived and when its answer had been sent. */
  record Hit(String path, long arrivedAt, long answeredAt) {}

  /** Answers by path; anything else is 404. */
  BenchWeb(Map<String, byte[]> answers) throws IOException {
    this.answers = Map.copyOf(answers);
    this.server = new ServerSocket(0, 1000, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** The requests of each host for anything but robots.txt, in order. */
  Map<String, List<Hit>> pages() {
    Map<String, List<Hit>> pages = new ConcurrentHashMap<>();
    hits.forEach(
        (host, all) -> {
          synchronized (all) {
            pages.put(host, all.stream().filter(hit -> !hit.path().equals("/robots.txt")).toList());
          }
        });
    return pages;
  }

  /** Bytes of an answer, head and body. */
  int length(String path) {
    return Objects.requireNonNull(answers.get(path), path).length;
  }

  static byte[] ok(String type, byte[] body) {
    byte[] head =
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(type, body.length)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] answer = new byte[head.length + body.length];
    System.arraycopy(head, 0, answer, 0, head.length);
    System.arraycopy(body, 0, answer, head.length, body.length);
    return answer;
  }

  private void accept() {
    while (closed.getCount() > 0) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    byte[] notFound =
        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream(), 8192);
      OutputStream out = socket.getOutputStream();
      for (String[] asked = request(in); asked != null; asked = request(in)) {
        long arrivedAt = System.nanoTime();
        String path = asked[0];
        String host = asked[1];
        if (host.startsWith("bad") && !path.equals("/robots.txt") && !path.endsWith(".xml")) {
          hurt(path, out);
          return;
        }
        out.write(answers.getOrDefault(host + path, answers.getOrDefault(path, notFound)));
        Hit hit = new Hit(path, arrivedAt, System.nanoTime());
        List<Hit> ofHost = hits.computeIfAbsent(host, _ -> new ArrayList<>());
        synchronized (ofHost) {
          ofHost.add(hit);
        }
      }
    } catch (IOException e) {
      // The client hung up, or a hostile answer did.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One of several ways to hurt, by the path's number. */
  private void hurt(String path, OutputStream out) throws IOException, InterruptedException {
    int way = Math.floorMod(path.hashCode(), 5);
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    switch (way) {
      case 0 -> drip(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
      case 1 -> drip(out, head + "Content-Length: 100000\r\n\r\n");
      case 2 -> endless(out, head + "\r\n");
      case 3 -> write(out, head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
      default -> write(out, head + "Content-Length: 100000\r\n\r\nshort");
    }
  }

  private void drip(OutputStream out, String start) throws IOException, InterruptedException {
    write(out, start);
    while (!closed.await(DRIP_MILLIS, TimeUnit.MILLISECONDS)) {
      write(out, "x");
    }
  }

  private void endless(OutputStream out, String start) throws IOException {
    write(out, start);
    byte[] chunk = "<p>more ".repeat(1000).getBytes(StandardCharsets.US_ASCII);
    while (closed.getCount() > 0) {
      out.write(chunk);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** Path and host of the next request; null at the end. */
  private static String @Nullable [] request(InputStream in) throws IOException {
    String line = line(in);
    if (line == null || line.isEmpty()) {
      return null;
    }
    String path = line.split(" ", 3)[1];
    String host = "";
    for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "host:", 0, 5)) {
        host = header.substring(5).strip().split("[.:]", 2)[0];
      }
    }
    return new String[] {path, host};
  }

  private static @Nullable String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(80);
    int c = in.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }
}
