// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions of a query that are all to hold; absent values add none. */
final class Conditions {

  private final List<String> terms = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  Conditions equal(String column, @Nullable Object value) {
    return when(value, column + " = :" + column, column);
  }

  Conditions in(String column, List<String> alternatives) {
    return when(
        alternatives.isEmpty() ? null : alternatives, column + " in (:" + column + ")", column);
  }

  /** Adds the term where there is a value for its one parameter. */
  Conditions when(@Nullable Object value, String term, String parameter) {
    if (value != null) {
      terms.add(term);
      values.put(parameter, value);
    }
    return this;
  }

  Conditions and(String term) {
    terms.add(term);
    return this;
  }

  Conditions value(String parameter, Object value) {
    values.put(parameter, value);
    return this;
  }

  /** The where clause with a leading space; empty where there are no conditions. */
  String where() {
    return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
  }

  Map<String, Object> values() {
    return values;
  }
}
