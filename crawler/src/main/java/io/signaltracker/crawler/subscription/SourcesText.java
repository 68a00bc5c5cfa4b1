// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.subscription;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Writes feeds as the text of a {@code sources.yaml}, for the operator to complete. */
public final class SourcesText {

  private static final int LONGEST_ID = 48;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Set<String> taken = new HashSet<>();

  private SourcesText() {}

  /** One source of type news per feed, its id made of its name. */
  public static String of(List<Subscription> subscriptions) {
    SourcesText text = new SourcesText();
    StringBuilder out = new StringBuilder("sources:\n");
    subscriptions.forEach(subscription -> text.append(out, subscription));
    return out.toString();
  }

  /** A JSON string is a YAML string, whatever is in it. */
  private void append(StringBuilder out, Subscription subscription) {
    out.append("  - id: ").append(id(subscription)).append('\n');
    out.append("    name: ").append(JSON.writeValueAsString(subscription.name())).append('\n');
    out.append("    type: news\n");
    out.append("    announcers:\n");
    out.append("      - feed: ")
        .append(JSON.writeValueAsString(subscription.feed().toString()))
        .append('\n');
  }

  private String id(Subscription subscription) {
    String named = slug(subscription.name());
    String base = named.isEmpty() ? slug(subscription.feed().getHost()) : named;
    String id = base.isEmpty() ? "feed" : base;
    for (int number = 2; !taken.add(id); number++) {
      id = (base.isEmpty() ? "feed" : base) + "-" + number;
    }
    // Digits alone would be read as a number.
    return id.chars().allMatch(Character::isDigit) ? "'" + id + "'" : id;
  }

  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String slug =
        plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.length() > LONGEST_ID ? slug.substring(0, LONGEST_ID).replaceAll("-$", "") : slug;
  }
}
