// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys of one mapping, read by what they should be; what is wrong is noted, not thrown. */
final class Fields {

  private static final Pattern SHORT_INTERVAL = Pattern.compile("(\\d{1,6})([smhd])");

  private final YamlNode.Mapping mapping;
  private final String path;
  private final Notes notes;

  /**
   * @param path what to put before the keys in a note; empty or ending in a dot
   */
  Fields(YamlNode.Mapping mapping, String path, Notes notes) {
    this.mapping = mapping;
    this.path = path;
    this.notes = notes;
  }

  /** Takes what is wrong. */
  interface Notes {
    void add(int line, String key, String problem);
  }

  void allow(Set<String> known) {
    for (YamlNode.Entry entry : mapping.entries().values()) {
      if (!known.contains(entry.key())) {
        note(entry.line(), entry.key(), "unknown key, " + didYouMean(entry.key(), known));
      }
    }
    for (YamlNode.Entry entry : mapping.repeated()) {
      note(entry.line(), entry.key(), "stands here a second time, keep one of them");
    }
  }

  static String didYouMean(String word, Set<String> known) {
    String nearest = known.stream().min(Comparator.comparingInt(k -> distance(word, k))).orElse("");
    List<String> sorted = known.stream().sorted().toList();
    return distance(word, nearest) <= 2
        ? "did you mean '" + nearest + "'?"
        : "expected one of " + sorted;
  }

  /** Levenshtein. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  int line(String key) {
    YamlNode.Entry entry = mapping.entries().get(key);
    return entry == null ? mapping.line() : entry.line();
  }

  YamlNode.@Nullable Entry entry(String key) {
    return mapping.entries().get(key);
  }

  /** A text that must be there. */
  String required(String key, String expected) {
    if (!has(key)) {
      note(mapping.line(), key, "is missing, expected " + expected);
      return "";
    }
    return optional(key, expected).orElse("");
  }

  /** A text that may be left out, but not empty. */
  Optional<String> optional(String key, String expected) {
    YamlNode.Entry entry = mapping.entries().get(key);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.value() instanceof YamlNode.Scalar(String text, int _) && !text.isBlank()) {
      return Optional.of(text.strip());
    }
    note(entry.line(), key, "has no value, expected " + expected);
    return Optional.empty();
  }

  /** A text of a form. */
  Optional<String> matching(String key, Pattern form, String expected) {
    return optional(key, expected).filter(text -> check(key, text, form, expected));
  }

  private boolean check(String key, String text, Pattern form, String expected) {
    boolean fits = form.matcher(text).matches();
    if (!fits) {
      note(line(key), key, "'" + text + "' is not " + expected);
    }
    return fits;
  }

  /** One of some words. */
  Optional<String> oneOf(String key, Set<String> words) {
    String word = required(key, "one of " + words.stream().sorted().toList());
    if (!word.isEmpty() && !words.contains(word)) {
      note(line(key), key, "'" + word + "' is unknown, " + didYouMean(word, words));
    }
    return Optional.of(word).filter(words::contains);
  }

  /** An interval like 15m, 2h, 1d or PT15M, from a second to 30 days. */
  Optional<Duration> interval(String key) {
    String expected = "an interval like 15m, 2h, 1d or PT15M, from 1s to 30d";
    Optional<String> text = optional(key, expected);
    Optional<Duration> interval = text.flatMap(Fields::parseInterval);
    if (text.isPresent() && interval.isEmpty()) {
      note(line(key), key, "'" + text.get() + "' is not " + expected);
    }
    return interval;
  }

  private static Optional<Duration> parseInterval(String text) {
    Matcher matcher = SHORT_INTERVAL.matcher(text);
    try {
      Duration duration =
          matcher.matches()
              ? unit(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)))
              : Duration.parse(text);
      return Optional.of(duration)
          .filter(d -> d.compareTo(Duration.ofSeconds(1)) >= 0)
          .filter(d -> d.compareTo(Duration.ofDays(30)) <= 0);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      default -> Duration.ofDays(1);
    };
  }

  /** A web address that must be there. */
  Optional<URI> requiredUrl(String key) {
    if (!has(key)) {
      note(mapping.line(), key, "is missing, expected an http or https URL");
    }
    return url(key);
  }

  /** A web address. */
  Optional<URI> url(String key) {
    String expected = "an http or https URL";
    return optional(key, expected)
        .flatMap(text -> url(text, problem -> note(line(key), key, problem)));
  }

  private static Optional<URI> url(String text, Consumer<String> problems) {
    try {
      URI url = new URI(text);
      Optional<String> wrong = wrong(url);
      wrong.ifPresent(reason -> problems.accept("'" + shown(url) + "' " + reason));
      return wrong.isPresent() ? Optional.empty() : Optional.of(url);
    } catch (URISyntaxException e) {
      problems.accept(
          "'" + text + "' is not a URL: " + e.getReason() + " at character " + (e.getIndex() + 1));
      return Optional.empty();
    }
  }

  private static String shown(URI url) {
    return url.getUserInfo() == null
        ? url.toString()
        : url.toString().replace(url.getRawUserInfo(), "...");
  }

  private static Optional<String> wrong(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of("does not begin with http:// or https://");
    }
    if (url.getHost() == null) {
      return Optional.of("names no host");
    }
    if (url.getUserInfo() != null) {
      return Optional.of("holds a user or password, which would end up in logs");
    }
    return Optional.empty();
  }

  /** Items of a list that must be there and not empty. */
  List<YamlNode> items(String key, String expected) {
    YamlNode.Entry entry = mapping.entries().get(key);
    if (entry == null) {
      note(mapping.line(), key, "is missing, expected " + expected);
      return List.of();
    }
    if (entry.value() instanceof YamlNode.Sequence(List<YamlNode> items, int _)
        && !items.isEmpty()) {
      return new ArrayList<>(items);
    }
    note(entry.line(), key, "is not a list, expected " + expected);
    return List.of();
  }

  void note(int line, String key, String problem) {
    notes.add(line, path + key, problem);
  }
}
