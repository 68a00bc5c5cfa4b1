// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate.corenlp;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.ArticleReader;
import io.signaltracker.indexer.annotate.Reading;
import io.signaltracker.indexer.annotate.ReadingLimits;
import io.signaltracker.indexer.claim.ReadingTrace;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.NamesInPlay;
import io.signaltracker.indexer.entity.TypingTrace;
import java.time.Clock;

/** The reader on CoreNLP's models. One instance serves all threads; give each core one thread. */
public final class CoreNlpAnnotator implements Annotator {

  private final Annotator reader;

  private CoreNlpAnnotator(Annotator reader) {
    this.reader = reader;
  }

  /** Loads the models (a few seconds, about 0.5 GB) and the shipped gazetteer. */
  public static CoreNlpAnnotator load() {
    return load(Gazetteer.shipped());
  }

  /** The same with one's own names. */
  public static CoreNlpAnnotator load(Gazetteer gazetteer) {
    return load(gazetteer, ReadingLimits.DEFAULT, Clock.systemUTC());
  }

  /** The same with one's own names, limits and clock. */
  public static CoreNlpAnnotator load(Gazetteer gazetteer, ReadingLimits limits, Clock clock) {
    return new CoreNlpAnnotator(new ArticleReader(gazetteer, CoreNlpToolkit.load(), limits, clock));
  }

  /** The same, showing every pair that it weighs to one who learns from it. */
  public static CoreNlpAnnotator load(ReadingTrace trace) {
    return load(trace, TypingTrace.NOBODY);
  }

  /** The same, showing every unknown name that it types to one who learns from it. */
  public static CoreNlpAnnotator load(TypingTrace typing) {
    return load(ReadingTrace.OFF, typing);
  }

  private static CoreNlpAnnotator load(ReadingTrace trace, TypingTrace typing) {
    return new CoreNlpAnnotator(
        new ArticleReader(
            Gazetteer.shipped(),
            CoreNlpToolkit.load(),
            ReadingLimits.DEFAULT,
            Clock.systemUTC(),
            trace,
            typing));
  }

  @Override
  public AnnotatedArticle annotate(Article article, NamesInPlay names) {
    return reader.annotate(article, names);
  }

  @Override
  public Reading open(Article article, NamesInPlay names) {
    return reader.open(article, names);
  }

  @Override
  public String version() {
    return reader.version();
  }
}
