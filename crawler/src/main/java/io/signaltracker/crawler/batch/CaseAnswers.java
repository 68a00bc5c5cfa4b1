// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import io.signaltracker.crawler.extract.CharsetSniffer;
import io.signaltracker.crawler.feed.LooseDate;
import io.signaltracker.crawler.fetch.AddressGuard;
import io.signaltracker.crawler.fetch.RobotsRules;
import io.signaltracker.crawler.frontier.CanonicalUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the classes of the crawl answer to one case. Stateless. */
final class CaseAnswers {

  /**
   * A case says nothing of DNS, so a name that is not known to be local stands for this public
   * address; no name is looked up.
   */
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("8.8.8.8");

  private static final AddressGuard GUARD =
      new AddressGuard(List.of(), _ -> new InetAddress[] {PUBLIC});

  private CaseAnswers() {}

  /**
   * The fields of the answer.
   *
   * @throws IllegalArgumentException where the case lacks what its kind needs
   */
  static Map<String, Object> of(CaseKind kind, JsonNode given) {
    return switch (kind) {
      case ROBOTS -> robots(given);
      case URL -> got(url(given));
      case DATE -> got(LooseDate.read(text(given, "input")));
      case CHARSET -> got(charset(given));
      case SSRF -> got(isPublic(text(given, "url")) ? "allow" : "block");
    };
  }

  private static Map<String, Object> robots(JsonNode given) {
    byte[] file =
        given.has("robots_base64")
            ? Base64.getDecoder().decode(text(given, "robots_base64"))
            : text(given, "robots").getBytes(StandardCharsets.UTF_8);
    RobotsRules rules = RobotsRules.parse(file, agent(given));
    Map<String, Object> answer = got(rules.allows(text(given, "url")) ? "allow" : "deny");
    answer.put("crawl_delay_ms", rules.crawlDelay().map(Duration::toMillis).orElse(null));
    return answer;
  }

  private static String agent(JsonNode given) {
    return given.path("agents").isArray()
        ? given.path("agents").path(0).asString("")
        : given.path("agent").asString("");
  }

  private static @Nullable String url(JsonNode given) {
    String input = text(given, "input");
    String base = given.path("base").asString("");
    try {
      return base.isEmpty() ? CanonicalUrl.spelling(input) : CanonicalUrl.linked(base, input);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String charset(JsonNode given) {
    byte[] page = Base64.getDecoder().decode(text(given, "bytes_base64"));
    return CharsetSniffer.of(page, given.path("content_type").asString("")).name();
  }

  /** As a link is followed: brought to its canonical spelling, then put to the guard. */
  private static boolean isPublic(String url) {
    try {
      GUARD.check(CanonicalUrl.of(url).value());
      return true;
    } catch (IllegalArgumentException | UnknownHostException e) {
      return false;
    }
  }

  private static Map<String, Object> got(@Nullable Object value) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("got", value == null ? null : value.toString());
    return answer;
  }

  private static String text(JsonNode given, String field) {
    JsonNode value = given.path(field);
    if (!value.isString()) {
      throw new IllegalArgumentException("Expected a text in '" + field + "', was " + value);
    }
    return value.asString();
  }
}
