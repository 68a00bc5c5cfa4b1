// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.NamesInPlay;
import io.signaltracker.indexer.step.IndexProgress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of documents and writes {@code claims.jsonl}, {@code entities.jsonl} and {@code
 * stories.jsonl}. Documents are read by several threads and written in the order of the input, so
 * the output is the same at any number of threads. At most a few documents per thread are in
 * memory.
 */
public final class AnnotateBatch {

  /** Documents that wait for each thread: enough that a long one does not idle the others. */
  private static final int AHEAD = 8;

  private final Annotator annotator;
  private final Gazetteer gazetteer;
  private final int threads;

  public AnnotateBatch(Annotator annotator, Gazetteer gazetteer, int threads) {
    this.annotator = annotator;
    this.gazetteer = gazetteer;
    this.threads = threads;
  }

  /**
   * Runs the batch. The output files appear when all is done; before that nothing is replaced.
   *
   * @param names a file of names in play; null for none
   * @throws BatchUnusable where a file cannot be read or written
   */
  public BatchReport run(Path input, Path output, @Nullable Path names, IndexProgress progress) {
    Counts counts = new Counts();
    NamesInPlay inPlay = names == null ? NamesInPlay.none() : names(names, counts);
    try (BufferedReader lines = open(input);
        PredictionFiles files = new PredictionFiles(output);
        ExecutorService readers = Executors.newFixedThreadPool(threads)) {
      long known = countLines(input);
      Sink sink = new Sink(files, gazetteer, counts);
      readAll(lines, readers, inPlay, sink, done -> progress.at("read", done, known));
      sink.writeStories();
      files.publish();
      return counts.report();
    } catch (IOException | UncheckedIOException e) {
      throw new BatchUnusable("cannot write to", output, "choose another folder", e);
    }
  }

  private static BufferedReader open(Path file) {
    try {
      return Files.newBufferedReader(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BatchUnusable("cannot read", file, "give a file of JSON Lines", e);
    }
  }

  private static long countLines(Path file) {
    try (BufferedReader lines = open(file)) {
      return lines.lines().filter(line -> !line.isBlank()).count();
    } catch (IOException | UncheckedIOException e) {
      throw new BatchUnusable("cannot read", file, "save it in UTF-8", e);
    }
  }

  private static NamesInPlay names(Path file, Counts counts) {
    List<NamesInPlay.Name> names = new ArrayList<>();
    try (BufferedReader lines = open(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          try {
            names.add(DocumentFormat.name(line));
          } catch (DocumentFormat.Unreadable e) {
            counts.bad("names, line " + number + ": " + e.getMessage());
          }
        }
      }
    } catch (IOException e) {
      throw new BatchUnusable("cannot read", file, "save it in UTF-8", e);
    }
    return NamesInPlay.of(names);
  }

  /** Told how many lines are done. */
  private interface Done {
    void lines(long number);
  }

  private void readAll(
      BufferedReader lines, ExecutorService readers, NamesInPlay names, Sink sink, Done done)
      throws IOException {
    Deque<Future<BatchLine>> window = new ArrayDeque<>();
    long number = 0;
    long written = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      window.add(readers.submit(task(line, number, names)));
      if (window.size() >= threads * AHEAD) {
        sink.take(result(window.remove()));
        done.lines(++written);
      }
    }
    while (!window.isEmpty()) {
      sink.take(result(window.remove()));
      done.lines(++written);
    }
  }

  private Callable<BatchLine> task(String line, long number, NamesInPlay names) {
    return () -> {
      try {
        Article article = DocumentFormat.document(line);
        return new BatchLine.Annotated(annotator.annotate(article, names));
      } catch (DocumentFormat.Unreadable e) {
        return new BatchLine.Bad(number, String.valueOf(e.getMessage()));
      }
    };
  }

  private static BatchLine result(Future<BatchLine> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The batch was interrupted; nothing was written", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Bug: the annotator failed on a text", e.getCause());
    }
  }
}
