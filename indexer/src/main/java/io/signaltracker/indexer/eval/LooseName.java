// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Folds spellings of a name that a labeller would take for the same: compatible characters, case, a
 * possessive ending, a leading "the" or "@", and everything that joins or quotes words.
 */
final class LooseName {

  private static final Pattern POSSESSIVE = Pattern.compile("[’']s$");
  private static final Pattern LEAD_IN = Pattern.compile("^(the|@) ?");
  private static final Pattern JOINTS =
      Pattern.compile("[\\s\\-_\\u2010-\\u2015\"'“”‘’,]+", Pattern.UNICODE_CHARACTER_CLASS);

  private LooseName() {}

  /** The folded spelling; empty for null. */
  static String of(@Nullable String name) {
    if (name == null) {
      return "";
    }
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    folded = POSSESSIVE.matcher(folded).replaceFirst("");
    folded = LEAD_IN.matcher(folded).replaceFirst("");
    return JOINTS.matcher(folded).replaceAll("");
  }
}
