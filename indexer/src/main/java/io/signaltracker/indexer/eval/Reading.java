// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.GroupReader;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.entity.NameMemory;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/**
 * What the reader finds in the documents of a labelled set.
 *
 * @param articles one per document, in their order
 */
public record Reading(LabelledSet set, List<AnnotatedArticle> articles) {

  public Reading {
    articles = List.copyOf(articles);
  }

  /**
   * Reads the documents of a set, together as a batch does.
   *
   * @param named whether the reader is told the set's names in play
   * @param done told the number of documents that are read
   */
  public static Reading of(LabelledSet set, Annotator annotator, boolean named, IntConsumer done) {
    NamesInPlay names = named ? set.names() : NamesInPlay.none();
    List<Article> articles = set.documents().stream().map(LabelledDocument::article).toList();
    List<AnnotatedArticle> read = new ArrayList<>(articles.size());
    NameMemory heard = new NameMemory();
    try (ExecutorService one = Executors.newSingleThreadExecutor()) {
      GroupReader reader = new GroupReader(one);
      for (int from = 0; from < articles.size(); from += GroupReader.MOST_TOGETHER) {
        int to = Math.min(articles.size(), from + GroupReader.MOST_TOGETHER);
        reader.read(
            articles.subList(from, to),
            annotator,
            names,
            heard,
            article -> {
              done.accept(read.size());
              read.add(article);
            });
      }
    }
    return new Reading(set, read);
  }

  /** What its claims say. */
  static List<Statement> statements(AnnotatedArticle article) {
    return article.claims().stream().map(Statement::of).toList();
  }

  /** Its mentions; one that is not linked to an entity goes by its own words. */
  static List<LabelledSpan> spans(AnnotatedArticle article) {
    return article.mentions().stream().map(mention -> span(article, mention)).toList();
  }

  private static LabelledSpan span(AnnotatedArticle article, Mention mention) {
    String text = article.article().text();
    return new LabelledSpan(
        article.article().id(),
        text.codePointCount(0, mention.start()),
        text.codePointCount(0, mention.end()),
        mention.text(),
        mention.type(),
        Objects.requireNonNullElse(mention.canonical(), mention.text()));
  }
}
