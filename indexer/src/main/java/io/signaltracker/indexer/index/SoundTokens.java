// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Keeps offsets from going backwards and the first token at a position of its own, which the
 * filters before it do not promise on every odd text: Lucene would refuse the whole article.
 */
final class SoundTokens extends TokenFilter {

  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute positions =
      addAttribute(PositionIncrementAttribute.class);

  private int lastStart;
  private boolean first = true;

  SoundTokens(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (first && positions.getPositionIncrement() < 1) {
      positions.setPositionIncrement(1);
    }
    first = false;
    int start = Math.max(lastStart, offsets.startOffset());
    offsets.setOffset(start, Math.max(start, offsets.endOffset()));
    lastStart = start;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    lastStart = 0;
    first = true;
  }
}
