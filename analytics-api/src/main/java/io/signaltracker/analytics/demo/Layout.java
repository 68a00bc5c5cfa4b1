// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of HTML with {@code {{name}}} places; what fills them is HTML already. */
record Layout(String name, String html) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");

  /** Reads the file without the licence comment at its top. */
  static Layout named(String name) {
    String file = Resources.text("demo/layouts/" + name + ".html");
    return new Layout(name, file.replaceFirst("(?s)^<!--.{0,400}?-->\\s*", ""));
  }

  String fill(Map<String, String> values) {
    return PLACE
        .matcher(html)
        .replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
  }

  private String value(Map<String, String> values, String place) {
    String value = values.get(place);
    if (value == null) {
      throw new IllegalStateException(
          "Layout %s wants {{%s}}; known: %s".formatted(name, place, values.keySet()));
    }
    return value;
  }
}
