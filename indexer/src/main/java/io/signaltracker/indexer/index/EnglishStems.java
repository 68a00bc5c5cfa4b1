// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of an English text as stems, without those that say nothing. Thread-safe. */
public final class EnglishStems {

  private static final Analyzer ANALYZER = new EnglishAnalyzer();

  private EnglishStems() {}

  /** Tells each stem and the UTF-16 unit where its word begins, in order. */
  public static void of(String text, ObjIntConsumer<String> taker) {
    try (TokenStream tokens = ANALYZER.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        taker.accept(term.toString(), offset.startOffset());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Bug: a string cannot fail to be read", e);
    }
  }
}
