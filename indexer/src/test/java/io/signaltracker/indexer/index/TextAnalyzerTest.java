// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

class TextAnalyzerTest {

  @Test
  void splitsAtInnerBordersAndKeepsTheWholeInTheIndexOnly() throws IOException {
    assertThat(terms(TextAnalyzer.ofTexts(), "HappyHorse-1.0"))
        .containsExactly("happyhorse", "happy", "horse", "1.0");
    assertThat(terms(TextAnalyzer.ofQueries(), "HappyHorse-1.0"))
        .containsExactly("happy", "horse", "1.0");
  }

  @Test
  void leavesPlainWordsAndNumbersWhole() throws IOException {
    assertThat(terms(TextAnalyzer.ofTexts(), "Ran in 2026, 12.5 Élan"))
        .containsExactly("ran", "in", "2026", "12.5", "elan");
  }

  @Test
  void pairsChineseCharacters() throws IOException {
    assertThat(terms(TextAnalyzer.ofQueries(), "欢乐马模型")).containsExactly("欢乐", "乐马", "马模", "模型");
  }

  @Test
  void pointsThePartsAtTheirWholeWord() throws IOException {
    assertThat(places(TextAnalyzer.ofTexts(), "by HappyHorse"))
        .containsExactly("by", "HappyHorse", "HappyHorse", "HappyHorse");
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }

  private static List<String> places(Analyzer analyzer, String text) throws IOException {
    List<String> places = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      OffsetAttribute offsets = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        places.add(text.substring(offsets.startOffset(), offsets.endOffset()));
      }
      tokens.end();
    }
    return places;
  }
}
