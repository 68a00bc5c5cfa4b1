// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.entity.NameEvidence;
import io.signaltracker.indexer.entity.NameMemory;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Reads articles that have arrived together. First each says what it knows about names that no list
 * has, then all are read with what they and the articles before them said. What is learned depends
 * on the articles and their order alone: evidence is added in that order, whichever thread is done
 * first.
 */
public final class GroupReader {

  /** Articles that are read together where many are at hand: they are half read in memory. */
  public static final int MOST_TOGETHER = 256;

  private final ExecutorService readers;

  /**
   * @param readers as many threads as texts are to be read at once
   */
  public GroupReader(ExecutorService readers) {
    this.readers = readers;
  }

  /**
   * Reads the articles. All of them are in memory, half read, at the same time.
   *
   * @param heard what earlier articles said; what these say is added to it
   * @param taker gets each reading, in the order of the articles
   * @return what was added
   */
  public List<NameEvidence> read(
      List<Article> articles,
      Annotator annotator,
      NamesInPlay names,
      NameMemory heard,
      Consumer<AnnotatedArticle> taker) {
    List<Reading> opened = new ArrayList<>(articles.size());
    forAll(articles, article -> annotator.open(article, names), opened::add);
    List<NameEvidence> said =
        opened.stream().flatMap(reading -> reading.evidence().stream()).toList();
    heard.add(said);
    forAll(opened, reading -> reading.finish(heard), taker);
    return said;
  }

  private interface Work<I, O> {
    O of(I in);
  }

  private <I, O> void forAll(List<I> inputs, Work<I, O> work, Consumer<O> taker) {
    List<Future<O>> futures = new ArrayList<>(inputs.size());
    for (I input : inputs) {
      Callable<O> task = () -> work.of(input);
      futures.add(readers.submit(task));
    }
    futures.forEach(future -> taker.accept(result(future)));
  }

  private static <O> O result(Future<O> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Reading was interrupted; nothing was kept of it", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Bug: the annotator failed on a text", e.getCause());
    }
  }
}
