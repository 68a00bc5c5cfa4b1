// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code key: value} lines at the head of a content file or of one of its entries. */
record Fields(String where, Map<String, String> values) {
  Fields {
    values = Map.copyOf(values);
  }

  String need(String key) {
    return find(key)
        .orElseThrow(() ->
            new IllegalStateException(
                "%s has no \"%s\": add a line \"%s: ...\"".formatted(where, key, key)));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  String or(String key, String otherwise) {
    return values.getOrDefault(key, otherwise);
  }

  /** Comma-separated values; empty where the key is absent. */
  List<String> list(String key) {
    return find(key).map(all -> Arrays.asList(all.split("\\s*,\\s*"))).orElse(List.of());
  }

  Instant instant(String key) {
    return Instant.parse(need(key));
  }

  /** The full address, without port, of a path on this file's host. */
  String url(String path) {
    return "http://" + need("host") + ".localhost" + path;
  }
}
