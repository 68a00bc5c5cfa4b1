// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import io.signaltracker.crawler.rights.Signal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one robots.txt says to one crawler (RFC 9309). Immutable and thread-safe.
 *
 * <p>The groups that name the crawler count, taken together; where none does, those for everybody.
 * The longest rule that matches decides, on a tie the allowing one. Lines are read as leniently as
 * webmasters write them: a colon may be missing and a key misspelt in the usual ways.
 */
public final class RobotsRules {

  /** Rules kept; a file of the largest size that is read holds fewer sensible ones. */
  private static final int MAX_RULES = 20_000;

  private static final int MAX_USAGES = 200;

  private static final String EVERYBODY = "*";

  private final List<RobotsRule> rules;
  private final List<Usage> usages;
  private final @Nullable Duration crawlDelay;

  private RobotsRules(List<RobotsRule> rules, List<Usage> usages, @Nullable Duration crawlDelay) {
    this.rules = List.copyOf(rules);
    this.usages = List.copyOf(usages);
    this.crawlDelay = crawlDelay;
  }

  /** What may be done with the pages whose path fits. */
  private record Usage(RobotsRule path, Signal signal) {}

  /** No rules at all. */
  public static RobotsRules none() {
    return new RobotsRules(List.of(), List.of(), null);
  }

  /**
   * Reads a robots.txt; never throws for what was fetched.
   *
   * @param product the crawler's product token, in any case
   */
  public static RobotsRules parse(byte[] robotsTxt, String product) {
    Reader reader = new Reader(product.toLowerCase(Locale.ROOT));
    String text = new String(robotsTxt, StandardCharsets.UTF_8);
    (text.startsWith("\ufeff") ? text.substring(1) : text).lines().forEach(reader::read);
    return reader.rules();
  }

  /** Whether the URL may be fetched. robots.txt itself always may. */
  public boolean allows(String url) {
    return forbidding(url).isEmpty();
  }

  /** The rule that forbids a URL, as a line of robots.txt; empty where it may be fetched. */
  public Optional<String> forbidding(String url) {
    return strongest(url).filter(rule -> !rule.allow()).map(rule -> "Disallow: " + rule.written());
  }

  /** The line that lets a URL be fetched, or in words that none is needed; of one that may be. */
  public String allowing(String url) {
    return strongest(url)
        .map(rule -> "Allow: " + rule.written())
        .orElse(
            rules.isEmpty() ? "no rule for us" : "none of " + rules.size() + " rules forbids it");
  }

  /** The rule that decides; robots.txt itself needs none. */
  private Optional<RobotsRule> strongest(String url) {
    String path = RobotsRule.pathOf(url);
    if (path.equals("/robots.txt")) {
      return Optional.empty();
    }
    RobotsRule strongest = null;
    for (RobotsRule rule : rules) {
      if (rule.outweighs(strongest) && rule.matches(path)) {
        strongest = rule;
      }
    }
    return Optional.ofNullable(strongest);
  }

  /** What may be done with a page: of each kind what is said for the longest path that fits. */
  public List<Signal> signals(String url) {
    if (usages.isEmpty()) {
      return List.of();
    }
    String path = RobotsRule.pathOf(url);
    Map<Signal.Place, Usage> strongest = new EnumMap<>(Signal.Place.class);
    for (Usage usage : usages) {
      if (usage.path().matches(path)) {
        strongest.merge(
            usage.signal().place(),
            usage,
            (one, next) -> next.path().outweighs(one.path()) ? next : one);
      }
    }
    return strongest.values().stream().map(Usage::signal).toList();
  }

  /** The pause asked for between requests; empty where none is. */
  public Optional<Duration> crawlDelay() {
    return Optional.ofNullable(crawlDelay);
  }

  /** Rules and pause of one kind of group. */
  private static final class Group {
    private final List<RobotsRule> rules = new ArrayList<>();
    private final List<Usage> usages = new ArrayList<>();
    private @Nullable Duration crawlDelay;
    private boolean named;

    void add(RobotsRule rule) {
      if (rules.size() < MAX_RULES) {
        rules.add(rule);
      }
    }

    void add(Usage usage) {
      if (usages.size() < MAX_USAGES) {
        usages.add(usage);
      }
    }

    void delay(@Nullable Duration delay) {
      if (delay != null && (crawlDelay == null || delay.compareTo(crawlDelay) > 0)) {
        crawlDelay = delay;
      }
    }
  }

  /** Reads line by line into the group for this crawler and the one for everybody. */
  private static final class Reader {
    private final String product;
    private final Group own = new Group();
    private final Group everybody = new Group();
    private boolean forUs;
    private boolean forEverybody;
    private boolean amongAgents;

    Reader(String product) {
      this.product = product;
    }

    void read(String line) {
      RobotsLine parsed = RobotsLine.parse(line);
      switch (parsed.key()) {
        case USER_AGENT -> agent(parsed.value());
        case ALLOW -> rule(parsed.value(), true);
        case DISALLOW -> rule(parsed.value(), false);
        case CRAWL_DELAY -> {
          amongAgents = false;
          inGroups(group -> group.delay(RobotsLine.seconds(parsed.value())));
        }
        case CONTENT_SIGNAL -> usage(Signal.Place.CONTENT_SIGNAL, parsed.value());
        case CONTENT_USAGE -> usage(Signal.Place.CONTENT_USAGE, parsed.value());
        case OTHER -> {}
      }
    }

    private void agent(String name) {
      if (!amongAgents) {
        forUs = false;
        forEverybody = false;
      }
      amongAgents = true;
      // RFC 9309 section 2.2.1: only the product token at the start counts.
      if (name.equals(EVERYBODY) || name.startsWith(EVERYBODY + " ")) {
        forEverybody = true;
        everybody.named = true;
      } else if (!product.isEmpty() && RobotsLine.token(name).equals(product)) {
        forUs = true;
        own.named = true;
      }
    }

    private void rule(String pattern, boolean allow) {
      amongAgents = false;
      if (!pattern.isEmpty()) {
        RobotsRule rule = RobotsRule.of(pattern, allow);
        inGroups(group -> group.add(rule));
      }
    }

    /** A path may stand before the preferences. */
    private void usage(Signal.Place place, String value) {
      int blank = value.startsWith("/") ? value.indexOf(' ') : 0;
      if (blank >= 0 && !value.isEmpty()) {
        String path = blank == 0 ? "/" : value.substring(0, blank);
        Usage usage =
            new Usage(RobotsRule.of(path, true), new Signal(place, value.substring(blank)));
        inGroups(group -> group.add(usage));
      }
    }

    private void inGroups(Consumer<Group> action) {
      if (forUs) {
        action.accept(own);
      }
      if (forEverybody) {
        action.accept(everybody);
      }
    }

    RobotsRules rules() {
      Group group = own.named ? own : everybody;
      return new RobotsRules(group.rules, group.usages, group.crawlDelay);
    }
  }
}
