// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.corenlp.CoreNlpAnnotator;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How long the reader takes for texts that were made to hurt it, and how it marks them. */
final class HostileTexts {

  private static final String CLAIM = "Blue Fox Labs made the model Amber-7. ";

  private HostileTexts() {}

  static void print(PrintStream out) {
    Annotator annotator = CoreNlpAnnotator.load();
    annotator.annotate(Documents.article("warm", "", CLAIM, SourceType.NEWS), NamesInPlay.none());
    out.printf("%-34s %8s  %s%n", "text", "seconds", "degraded");
    texts().forEach((name, text) -> print(out, annotator, name, text));
  }

  private static void print(PrintStream out, Annotator annotator, String name, String text) {
    for (SourceType type : new SourceType[] {SourceType.NEWS, SourceType.COMMUNITY}) {
      long start = System.nanoTime();
      AnnotatedArticle read =
          annotator.annotate(Documents.article(name, text, text, type), NamesInPlay.none());
      out.printf(
          Locale.ROOT,
          "%-34s %8.2f  %s%n",
          name + ", " + type.word(),
          (System.nanoTime() - start) / 1e9,
          read.degraded() == null ? "no" : read.degraded());
    }
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("one-token megabyte", "a".repeat(1_000_000));
    texts.put("one-token megabyte of emoji", "🦊".repeat(250_000));
    texts.put("100,000-token sentence", "Amber-7 and ".repeat(50_000));
    texts.put("100,000 tokens in sentences", CLAIM.repeat(12_500));
    texts.put("50,000 quotation marks", "\"".repeat(50_000));
    texts.put("50,000 spaced quotation marks", "\" ".repeat(50_000));
    texts.put("50,000 curly quotation marks", "“ Amber-7 ” ".repeat(25_000));
    texts.put("lone surrogates", (CLAIM + "\ud83d x \udd8a ").repeat(2_000));
    texts.put("bidi controls", (CLAIM + "\u202ebma\u202c \u2066x\u2069 ").repeat(2_000));
    texts.put("100,000 brackets", "(".repeat(50_000) + ")".repeat(50_000));
    texts.put("50,000 lines of one handle", "anna: it is theirs\n".repeat(50_000));
    texts.put("a megabyte of full stops", ". ".repeat(500_000));
    texts.put("a megabyte of Han", "墨鱼是".repeat(330_000));
    texts.put("a megabyte of hyphens", "a-".repeat(500_000));
    texts.put("100,000 names", "Blue Fox Amber-7 ".repeat(33_000));
    return texts;
  }
}
