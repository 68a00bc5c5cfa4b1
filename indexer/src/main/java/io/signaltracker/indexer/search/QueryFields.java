// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import java.util.Arrays;
import java.util.List;

/** The fields of the query language, for help pages and completion. */
public final class QueryFields {

  /**
   * One field.
   *
   * @param name as written before the colon
   * @param description one line
   * @param values the only values there are; empty where any value can be asked for
   */
  public record Known(String name, String description, List<String> values) {}

  private QueryFields() {}

  /** All of them, in the order they are shown. */
  public static List<Known> all() {
    return Arrays.stream(QueryField.values())
        .map(field -> new Known(field.word(), field.description(), field.allowed()))
        .toList();
  }
}
