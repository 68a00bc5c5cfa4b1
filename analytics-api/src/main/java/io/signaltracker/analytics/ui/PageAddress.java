// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page's address with its state: each link of a page is this address with one thing changed. Any
 * change goes back to the first page. Immutable.
 */
public record PageAddress(String path, Map<String, List<String>> state) {

  public PageAddress {
    state = new LinkedHashMap<>(state);
  }

  /** The address of a request; empty parameters are left out. */
  static PageAddress of(String path, Map<String, String[]> parameters) {
    Map<String, List<String>> state = new LinkedHashMap<>();
    parameters.forEach((name, values) -> {
      List<String> given =
          List.of(values).stream().filter(value -> !value.isBlank()).distinct().toList();
      if (!given.isEmpty()) {
        state.put(name, given);
      }
    });
    return new PageAddress(path, state);
  }

  PageAddress with(String name, String value) {
    PageAddress changed = without("cursor");
    changed.state.put(name, List.of(value));
    return changed;
  }

  /** Without some parameters. */
  public PageAddress without(String... names) {
    PageAddress changed = new PageAddress(path, state);
    changed.state.remove("cursor");
    List.of(names).forEach(changed.state::remove);
    return changed;
  }

  /** Adds a value of a parameter that may have several, or takes it away. */
  PageAddress toggled(String name, String value) {
    List<String> values = new ArrayList<>(state.getOrDefault(name, List.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    PageAddress changed = without(name);
    if (!values.isEmpty()) {
      changed.state.put(name, values);
    }
    return changed;
  }

  @Override
  public String toString() {
    String query =
        state.entrySet().stream()
            .flatMap(entry ->
                entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
