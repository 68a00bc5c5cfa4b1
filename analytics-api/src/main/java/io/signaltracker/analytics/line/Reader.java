// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.line;

import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.corenlp.CoreNlpAnnotator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** The one annotator and the threads that read with it; the models are loaded once, when needed. */
final class Reader implements AutoCloseable {

  private final ExecutorService threads;
  private final FutureTask<Annotator> loading = new FutureTask<>(CoreNlpAnnotator::load);

  Reader(int threads) {
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("reader-", 0).daemon().factory());
  }

  /** Begins to load the models now, so that they are there when the first text is. */
  void warmUp() {
    Thread.ofPlatform().name("load-models").daemon().start(loading);
  }

  Supplier<Annotator> annotator() {
    return () -> {
      loading.run();
      try {
        return loading.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Loading the language models was interrupted", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("The language models do not load", e.getCause());
      }
    };
  }

  ExecutorService threads() {
    return threads;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
