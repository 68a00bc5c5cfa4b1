// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/**
 * A server on 127.0.0.1 each of whose paths hurts in a way of its own. Every answer ends by itself
 * after {@link #MOST_BYTES} or {@link #MOST_DRIPS}, also where the client never hangs up.
 */
final class HostileWeb implements AutoCloseable {

  private static final long MOST_BYTES = 1L << 30;
  private static final int MOST_DRIPS = 300;
  private static final int DRIP_MILLIS = 200;
  private static final int MEGABYTE = 1 << 20;
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  private static final String PLAIN = OK + "Connection: close\r\n\r\n";

  /** Writes an answer, head and body. */
  private interface Answer {
    void write(String path, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  HostileWeb() throws IOException {
    server = new ServerSocket(0, 100, InetAddress.ofLiteral("127.0.0.1"));
    slow();
    large();
    broken();
    deep();
    Thread.ofVirtual().start(this::accept);
  }

  private void slow() {
    answers.put("silence", (_, out) -> drip(out, ""));
    answers.put("head without end", (_, out) -> drip(out, "HTTP/1.1 200 OK\r\nX-Slow: "));
    answers.put("body drop by drop", (_, out) -> drip(out, OK + "Content-Length: 100000\r\n\r\n"));
    answers.put(
        "chunks drop by drop", (_, out) -> drip(out, OK + "Transfer-Encoding: chunked\r\n\r\n1;"));
  }

  private void large() {
    answers.put("body without end", (_, out) -> repeat(out, PLAIN, "<p>more words ", MOST_BYTES));
    answers.put(
        "100 MB page",
        (_, out) ->
            repeat(out, OK + "Content-Length: 104857600\r\n\r\n", "<p>more", 100L * MEGABYTE));
    answers.put(
        "headers without end",
        (_, out) -> repeat(out, "HTTP/1.1 200 OK\r\n", "X-More: and more\r\n", MOST_BYTES));
    byte[] bomb = zeros(1024);
    answers.put("gzip bomb", (_, out) -> packed(out, "gzip", bomb));
    byte[] twice = pack(bomb);
    answers.put("gzip bomb in gzip", (_, out) -> packed(out, "gzip, gzip", twice));
  }

  private void broken() {
    answers.put("bad chunks", (_, out) -> write(out, OK + "Transfer-Encoding: chunked\r\n\r\nzz"));
    answers.put(
        "chunk of 2^63 bytes",
        (_, out) -> write(out, OK + "Transfer-Encoding: chunked\r\n\r\n8000000000000000\r\nx"));
    answers.put("cut short", (_, out) -> write(out, OK + "Content-Length: 100000\r\n\r\nshort"));
    answers.put(
        "10,000 redirects",
        (path, out) ->
            write(
                out,
                "HTTP/1.1 302 Found\r\nLocation: "
                    + next(path)
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
  }

  private void deep() {
    for (String element : new String[] {"<div>", "<b>", "<table><tr><td>", "<a href=x>"}) {
      answers.put(
          "200,000 of " + element,
          (_, out) -> repeat(out, PLAIN, element, 200_000L * element.length()));
    }
    answers.put(
        "a million attributes", (_, out) -> repeat(out, PLAIN + "<p ", "a=b c ", 6L * 1_000_000));
    answers.put("one word of 8 MB", (_, out) -> repeat(out, PLAIN + "<p>", "word", 8L * MEGABYTE));
  }

  /** The kinds of harm, in order; each is had from {@link #url}. */
  Iterable<String> harms() {
    return answers.keySet();
  }

  int port() {
    return server.getLocalPort();
  }

  String url(String harm) {
    int at = List.copyOf(answers.keySet()).indexOf(harm);
    return "http://127.0.0.1:" + port() + "/" + at + "/0";
  }

  private static String next(String path) {
    int slash = path.lastIndexOf('/');
    return path.substring(0, slash + 1) + (Integer.parseInt(path.substring(slash + 1)) + 1);
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
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
      String request = in.readLine();
      for (String line = request; line != null && !line.isEmpty(); line = in.readLine()) {
        // The headers do not matter.
      }
      if (request != null) {
        answer(request.split(" ", 3)[1], socket.getOutputStream());
      }
    } catch (IOException e) {
      // The client hung up, as it should.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(String path, OutputStream out) throws IOException, InterruptedException {
    if (path.equals("/robots.txt")) {
      write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      return;
    }
    int harm = Integer.parseInt(path.split("/", 3)[1]);
    List.copyOf(answers.values()).get(harm).write(path, out);
  }

  private void drip(OutputStream out, String start) throws IOException, InterruptedException {
    write(out, start);
    for (int i = 0; i < MOST_DRIPS && !closed.await(DRIP_MILLIS, TimeUnit.MILLISECONDS); i++) {
      write(out, start.isEmpty() ? "" : "x");
    }
  }

  private void repeat(OutputStream out, String start, String text, long bytes) throws IOException {
    write(out, start);
    byte[] chunk = text.repeat(1000).getBytes(StandardCharsets.US_ASCII);
    for (long sent = 0; sent < bytes && closed.getCount() > 0; sent += chunk.length) {
      out.write(chunk, 0, (int) Math.min(chunk.length, bytes - sent));
    }
  }

  private static void packed(OutputStream out, String encoding, byte[] body) throws IOException {
    write(
        out,
        OK + "Content-Encoding: " + encoding + "\r\nContent-Length: " + body.length + "\r\n\r\n");
    out.write(body);
  }

  /** So many megabytes of nothing, packed. */
  private static byte[] zeros(int megabytes) {
    byte[] zeros = new byte[MEGABYTE];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < megabytes; i++) {
        gzip.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] pack(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }
}
