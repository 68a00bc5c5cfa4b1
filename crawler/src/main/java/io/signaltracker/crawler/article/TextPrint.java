// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import io.signaltracker.crawler.dedupe.Shingles;
import io.signaltracker.crawler.store.Hash;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How a text is recognised elsewhere.
 *
 * @param hash equal for texts that differ in white space only
 * @param shingles alike for texts that differ in a few words
 * @param comparable false for a text so short that others coincide with it by chance ("Me too!")
 */
record TextPrint(String hash, Shingles shingles, boolean comparable) {

  /** About two sentences. */
  private static final int SHORTEST_COMPARABLE = 150;

  /** A copy with an editor's note or a cut last paragraph, not another report on the same event. */
  private static final double NEAR = 0.7;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  static TextPrint of(String text) {
    String plain = SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    return new TextPrint(
        Hash.of(plain.strip()), Shingles.of(plain), plain.length() >= SHORTEST_COMPARABLE);
  }

  boolean isNear(String otherText) {
    return shingles.resemblance(Shingles.of(otherText)) >= NEAR;
  }
}
