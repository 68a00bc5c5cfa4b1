// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.GroupReader;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.NameMemory;
import io.signaltracker.indexer.entity.NamesInPlay;
import io.signaltracker.indexer.step.IndexProgress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of documents and writes {@code claims.jsonl}, {@code entities.jsonl} and {@code
 * stories.jsonl}. Documents are read in groups, by several threads, and written in the order of the
 * input. A document learns new names from its group and the groups before it; groups are cut by the
 * input alone, so the output is the same at any number of threads. One group is in memory.
 */
public final class AnnotateBatch {

  /** UTF-16 units of a group's lines: a group of long documents is smaller. */
  private static final long MOST_CHARACTERS = 2_000_000;

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

  /** Told how many documents are done. */
  private interface Done {
    void documents(long number);
  }

  private void readAll(
      BufferedReader lines, ExecutorService readers, NamesInPlay names, Sink sink, Done done)
      throws IOException {
    GroupReader reader = new GroupReader(readers);
    NameMemory heard = new NameMemory();
    List<Article> group = new ArrayList<>();
    long characters = 0;
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      characters += line.length();
      if (!line.isBlank()) {
        add(line, number, group, sink);
      }
      if (group.size() == GroupReader.MOST_TOGETHER || characters > MOST_CHARACTERS) {
        read(reader, group, names, heard, sink, done);
        group.clear();
        characters = 0;
      }
    }
    read(reader, group, names, heard, sink, done);
  }

  private static void add(String line, long number, List<Article> group, Sink sink) {
    try {
      group.add(DocumentFormat.document(line));
    } catch (DocumentFormat.Unreadable e) {
      sink.bad(number, String.valueOf(e.getMessage()));
    }
  }

  private void read(
      GroupReader reader,
      List<Article> group,
      NamesInPlay names,
      NameMemory heard,
      Sink sink,
      Done done) {
    reader.read(
        group,
        annotator,
        names,
        heard,
        article -> {
          sink.take(article);
          done.documents(sink.lines());
        });
  }
}
