// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request from the virtual host that its Host header names: GET and HEAD, conditional
 * requests (RFC 9110 §13: If-None-Match before If-Modified-Since) and gzip. Thread-safe.
 */
final class HostHandler implements HttpHandler {
  /** The host that has the list of all others; also answers for a bare address. */
  static final String INDEX_HOST = "index";

  private final Map<String, VirtualHost> hosts;
  private final RequestCounter counter;

  HostHandler(Map<String, VirtualHost> hosts, RequestCounter counter) {
    this.hosts = hosts;
    this.counter = counter;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      VirtualHost host = hosts.get(hostName(exchange.getRequestHeaders().getFirst("Host")));
      if (host == null) {
        send(exchange, Answer.notFound("A host of this name"));
      } else {
        answer(exchange, host);
      }
    }
  }

  private static String hostName(@Nullable String header) {
    String host = header == null ? "" : header.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    return host.endsWith(".localhost")
        ? host.substring(0, host.length() - ".localhost".length())
        : INDEX_HOST;
  }

  private void answer(HttpExchange exchange, VirtualHost host) throws IOException {
    String target = exchange.getRequestURI().toString();
    if (host.disallows(target)) {
      counter.askedForDisallowed();
    }
    Answer answer = host.answer(target);
    int status = status(exchange, answer);
    counter.answered(
        host.name(), status); // before sending: whoever has the answer finds it counted
    respond(exchange, answer, status);
  }

  private static int status(HttpExchange exchange, Answer answer) {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return 405;
    }
    boolean known = answer.status() == 200 && unchanged(exchange.getRequestHeaders(), answer);
    return known ? 304 : answer.status();
  }

  private static void respond(HttpExchange exchange, Answer answer, int status) throws IOException {
    switch (status) {
      case 405 -> {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
      }
      case 304 -> {
        validators(exchange.getResponseHeaders(), answer);
        exchange.sendResponseHeaders(304, -1);
      }
      default -> send(exchange, answer);
    }
  }

  private static boolean unchanged(Headers request, Answer answer) {
    String etags = request.getFirst("If-None-Match");
    if (etags != null) {
      return etags.equals("*") || etags.contains(answer.etag());
    }
    String since = request.getFirst("If-Modified-Since");
    return since != null && !answer.lastModified().isAfter(httpDate(since));
  }

  private static Instant httpDate(String header) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
    } catch (DateTimeException e) {
      return Instant.MIN; // RFC 9110 §13.1.3: an invalid date is ignored
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", answer.contentType());
    headers.set("Vary", "Accept-Encoding");
    validators(headers, answer);
    if (answer.location() != null) {
      headers.set("Location", answer.location());
    }
    byte[] body = encoded(exchange, answer);
    if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static void validators(Headers headers, Answer answer) {
    headers.set("ETag", answer.etag());
    headers.set(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME
            .format(answer.lastModified().atOffset(ZoneOffset.UTC))
            .replaceFirst(", (\\d) ", ", 0$1 "));
  }

  private static byte[] encoded(HttpExchange exchange, Answer answer) throws IOException {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    if (accepted == null || !accepted.contains("gzip")) {
      return answer.body();
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(answer.body());
    }
    return bytes.toByteArray();
  }
}
