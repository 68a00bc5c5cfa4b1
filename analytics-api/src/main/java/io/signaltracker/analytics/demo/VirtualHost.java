// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One {@code <name>.localhost} and what its addresses answer. Filled by one thread before serving
 * starts, only read afterwards.
 */
final class VirtualHost {
  private final String name;
  private final Fields settings;
  private final Port port;
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  VirtualHost(Fields settings, Port port) {
    this.name = settings.need("host");
    this.settings = settings;
    this.port = port;
    text("/robots.txt", "text/plain; charset=utf-8", robots(), Instant.EPOCH);
  }

  String name() {
    return name;
  }

  /** What the target (path and query) answers; the query is ignored where it selects nothing. */
  Answer answer(String target) {
    Answer exact = answers.get(target);
    if (exact != null) {
      return exact;
    }
    Answer byPath = answers.get(target.replaceFirst("[?].*", ""));
    return byPath != null ? byPath : Answer.notFound(target);
  }

  boolean disallows(String target) {
    return disallowed().stream().anyMatch(target::startsWith);
  }

  /** Prefixes that robots.txt disallows. */
  List<String> disallowed() {
    return settings.list("disallow");
  }

  /** Addresses that are linked but gone, on purpose. */
  Set<String> gone() {
    return Set.copyOf(settings.list("gone"));
  }

  /** Every address with its answer, in the order of the content file. */
  Map<String, Answer> answers() {
    return Collections.unmodifiableMap(answers);
  }

  void html(String path, String html, Instant modified) {
    text(path, "text/html; charset=utf-8", html, modified);
  }

  /** A page whose character set is told by its meta element alone, as older sites do. */
  void html(String path, String html, Charset charset, Instant modified) {
    answers.put(path, Answer.ok("text/html", port.fillIn(html).getBytes(charset), modified));
  }

  void xml(String path, String contentType, String xml, Charset charset, Instant modified) {
    answers.put(path, Answer.ok(contentType, port.fillIn(xml).getBytes(charset), modified));
  }

  void json(String path, JsonNode json, Instant modified) {
    text(path, "application/json", json.toString(), modified);
  }

  void moved(String from, String to, Instant since) {
    answers.put(from, Answer.moved(port.fillIn(to), since));
  }

  private void text(String path, String contentType, String text, Instant modified) {
    byte[] body = port.fillIn(text).getBytes(StandardCharsets.UTF_8);
    answers.put(path, Answer.ok(contentType, body, modified));
  }

  private String robots() {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    disallowed().forEach(prefix -> text.append("Disallow: ").append(prefix).append('\n'));
    settings
        .find("sitemap")
        .ifPresent(path -> text.append("Sitemap: ").append(settings.url(path)).append('\n'));
    return text.toString();
  }
}
