// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lower-case words by which the constants of an enum are written in addresses and JSON. */
public final class Vocabulary {

  private Vocabulary() {}

  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** All words, in the order of the constants. */
  public static List<String> of(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> word((Enum<?>) constant))
        .toList();
  }

  /** The constant that is written so; case does not matter. */
  public static <T extends Enum<?>> Optional<T> find(Class<T> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(word.strip()))
        .findFirst();
  }
}
