// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.text.Normalizer;
import java.util.Locale;

/** Folds the spellings of one name: "Happy Horse", "happy-horse" and "HappyHorse" are one. */
public final class NameKey {

  private NameKey() {}

  /**
   * Compatibility forms, case, spaces, hyphens, underscores and quotation marks are folded; version
   * numbers are kept.
   */
  public static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(plain.length());
    plain.codePoints().filter(NameKey::counts).forEach(key::appendCodePoint);
    return key.isEmpty() ? plain : key.toString();
  }

  private static boolean counts(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR,
          Character.CONTROL,
          Character.DASH_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          false;
      default -> codePoint != '"' && codePoint != '\'';
    };
  }
}
