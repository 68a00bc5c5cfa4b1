// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The JSON in the body columns: records as they are, instants in ISO 8601. */
final class Body {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Body() {}

  static String of(Object value) {
    return JSON.writeValueAsString(value);
  }

  static <T> T read(String body, Class<T> type) {
    return JSON.readValue(body, type);
  }

  static <T> List<T> readList(String body, Class<T> type) {
    return JSON.readValue(body, JSON.getTypeFactory().constructCollectionType(List.class, type));
  }
}
