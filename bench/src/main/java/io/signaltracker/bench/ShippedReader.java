// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.entity.NamesInPlay;

/** The reader as every command runs it. */
final class ShippedReader implements Arm<Article> {

  private final Annotator annotator;
  private final NamesInPlay names = NamesInPlay.none();

  ShippedReader(Annotator annotator) {
    this.annotator = annotator;
  }

  @Override
  public String name() {
    return "reader";
  }

  @Override
  public long read(Article article) {
    AnnotatedArticle read = annotator.annotate(article, names);
    return read.mentions().size() + read.claims().size();
  }
}
