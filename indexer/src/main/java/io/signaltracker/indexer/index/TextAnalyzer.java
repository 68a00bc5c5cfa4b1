// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * From text to terms: UAX 29 words, Chinese, Japanese and Korean as overlapping pairs, case,
 * accents and width folded, no stemming (docs/adr/0031). A word with an inner border of case, digit
 * or sign is also found by its parts: "HappyHorse" gives happy, horse and, in the index only,
 * happyhorse.
 */
public final class TextAnalyzer extends Analyzer {

  private static final int PARTS =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
          | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
          | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;
  private static final int PARTS_AND_WHOLE = PARTS | WordDelimiterGraphFilter.CATENATE_ALL;
  private static final int CJK =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private final boolean forIndex;

  private TextAnalyzer(boolean forIndex) {
    this.forIndex = forIndex;
  }

  /** What texts go through. */
  public static TextAnalyzer ofTexts() {
    return new TextAnalyzer(true);
  }

  /** What words of a query go through: parts only, so that they line up as a phrase. */
  public static TextAnalyzer ofQueries() {
    return new TextAnalyzer(false);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    ICUTokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
    TokenStream terms = new WordParts(words, forIndex ? PARTS_AND_WHOLE : PARTS);
    terms = forIndex ? new FlattenGraphFilter(terms) : terms;
    terms = new CJKBigramFilter(terms, CJK, forIndex);
    return new TokenStreamComponents(words, new SoundTokens(new ICUFoldingFilter(terms)));
  }

  /** Splits words that have a letter; "1.0" and "2026" stay whole. */
  private static final class WordParts extends ConditionalTokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    WordParts(TokenStream input, int flags) {
      super(input, in -> new WordDelimiterGraphFilter(in, flags, null));
    }

    @Override
    protected boolean shouldFilter() {
      return term.chars().anyMatch(Character::isAlphabetic);
    }
  }
}
