// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Locale;

/**
 * Sentences that also end with their paragraph (a blank line), as headings and list items have no
 * full stop. Not thread-safe.
 */
final class Sentences extends BreakIterator {

  private static final String BLANK_LINE = "\n\n";

  /** U+2029 as long as the blank line, so that places stay the same; it always ends a sentence. */
  private static final String PARAGRAPH_END = "\u2029\u2029";

  private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);

  @Override
  public void setText(CharacterIterator text) {
    StringBuilder characters = new StringBuilder(text.getEndIndex() - text.getBeginIndex());
    for (int i = text.getBeginIndex(); i < text.getEndIndex(); i++) {
      characters.append(text.setIndex(i));
    }
    setText(characters.toString());
  }

  @Override
  public void setText(String text) {
    sentences.setText(text.replace(BLANK_LINE, PARAGRAPH_END));
  }

  @Override
  public CharacterIterator getText() {
    return sentences.getText();
  }

  @Override
  public int first() {
    return sentences.first();
  }

  @Override
  public int last() {
    return sentences.last();
  }

  @Override
  public int next(int n) {
    return sentences.next(n);
  }

  @Override
  public int next() {
    return sentences.next();
  }

  @Override
  public int previous() {
    return sentences.previous();
  }

  @Override
  public int following(int offset) {
    return sentences.following(offset);
  }

  @Override
  public int preceding(int offset) {
    return sentences.preceding(offset);
  }

  @Override
  public int current() {
    return sentences.current();
  }
}
