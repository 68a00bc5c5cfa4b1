// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.corenlp.CoreNlpAnnotator;
import io.signaltracker.indexer.annotate.corenlp.LogLinearFit;
import io.signaltracker.indexer.claim.ReadingTrace;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.eval.LabelledSet;
import io.signaltracker.indexer.eval.Lessons;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fits the weights that the reader weighs pairs and holders with, and writes their files. */
final class TrainedWeights {

  /** Chosen among 0.4, 1 and 2 by what it does to sets that the weights are not fitted to. */
  private static final double PAIR_SIGMA = 0.5;

  private static final double HOLDER_SIGMA = 1;

  private final PrintWriter out;
  private final PrintWriter err;

  TrainedWeights(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Reads the sets with their names known and writes {@code pairs.tsv} and {@code holders.tsv}. */
  void write(Path folder, List<LabelledSet> sets) {
    Lessons lessons = new Lessons();
    Annotator annotator = CoreNlpAnnotator.load(lessons);
    for (LabelledSet set : sets) {
      try (TerminalProgress progress = new TerminalProgress(err)) {
        int known = set.documents().size();
        lessons.read(set, annotator, true, done -> progress.at(set.name(), done, known));
      }
    }
    String origin = String.join(", ", sets.stream().map(LabelledSet::name).toList());
    List<String> relations =
        Stream.concat(
                Stream.of(ReadingTrace.NONE), Arrays.stream(Relation.values()).map(Relation::word))
            .toList();
    write(folder.resolve("pairs.tsv"), lessons.pairs(), relations, PAIR_SIGMA, origin);
    write(
        folder.resolve("holders.tsv"),
        lessons.holders(),
        List.of("no", "yes"),
        HOLDER_SIGMA,
        origin);
    LeaveOut holders = new LeaveOut(List.of("no", "yes"), HOLDER_SIGMA);
    out.println("  holders of claims: " + holders.judgeChoices(lessons.holders()));
    out.flush();
  }

  private void write(
      Path file, List<Lessons.Example> examples, List<String> labels, double sigma, String origin) {
    LogLinearFit fit = new LogLinearFit(sigma);
    examples.forEach(example -> fit.add(example.features(), example.label(), example.weight()));
    Stream<String> head =
        Stream.of(
            "# How much each feature speaks for each label (log-linear weights).",
            "# Origin: fitted to the labelled sets " + origin + ", names known.",
            "# Made by: signal-tracker eval --set ... --train DIR",
            "# feature <tab> " + String.join(" <tab> ", labels));
    Stream<String> weights =
        fit.weights(labels).entrySet().stream().map(row -> line(row.getKey(), row.getValue()));
    try {
      Files.write(file, Stream.concat(head, weights).toList());
    } catch (IOException e) {
      throw new Unavailable(
          "cannot write " + file + " (" + e.getClass().getSimpleName() + "); name another folder");
    }
    out.printf("%d examples: %s%n", examples.size(), file);
    out.println("  where it was not fitted: " + new LeaveOut(labels, sigma).judge(examples));
    out.flush();
  }

  private static String line(String feature, double[] row) {
    StringBuilder line = new StringBuilder(feature);
    for (double weight : row) {
      line.append(String.format(Locale.ROOT, "\t%.2f", weight));
    }
    return line.toString();
  }
}
