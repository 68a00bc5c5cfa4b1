// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.corenlp.CoreNlpAnnotator;
import io.signaltracker.indexer.annotate.corenlp.LogLinearFit;
import io.signaltracker.indexer.claim.ReadingTrace;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.TypeModel;
import io.signaltracker.indexer.eval.LabelledSet;
import io.signaltracker.indexer.eval.Lessons;
import io.signaltracker.indexer.eval.TypeLessons;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fits the weights that the reader weighs pairs, holders and names with; writes their files. */
final class TrainedWeights {

  /** Chosen among 0.4, 1 and 2 by what it does to sets that the weights are not fitted to. */
  private static final double PAIR_SIGMA = 0.5;

  private static final double HOLDER_SIGMA = 1;

  /** Chosen among 0.5 and 1 in the same way. */
  private static final double TYPE_SIGMA = 0.5;

  private final PrintWriter out;
  private final PrintWriter err;

  TrainedWeights(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Writes {@code pairs.tsv}, {@code holders.tsv} and {@code types.tsv}. */
  void write(Path folder, List<LabelledSet> sets) {
    String origin = String.join(", ", sets.stream().map(LabelledSet::name).toList());
    writeClaimWeights(folder, sets, origin + ", names known");
    writeTypes(folder, sets, origin + ", from text alone and with names known");
  }

  /** Unknown names are learned both where the models are among them and where they are not. */
  private void writeTypes(Path folder, List<LabelledSet> sets, String origin) {
    TypeLessons lessons = new TypeLessons();
    Annotator annotator = CoreNlpAnnotator.load(lessons);
    for (LabelledSet set : sets) {
      for (boolean named : new boolean[] {false, true}) {
        try (TerminalProgress progress = new TerminalProgress(err)) {
          int known = set.documents().size();
          lessons.read(set, annotator, named, done -> progress.at(set.name(), done, known));
        }
      }
    }
    write(folder.resolve("types.tsv"), lessons.names(), TypeModel.labels(), TYPE_SIGMA, origin);
  }

  private void writeClaimWeights(Path folder, List<LabelledSet> sets, String origin) {
    Lessons lessons = new Lessons();
    Annotator annotator = CoreNlpAnnotator.load(lessons);
    for (LabelledSet set : sets) {
      try (TerminalProgress progress = new TerminalProgress(err)) {
        int known = set.documents().size();
        lessons.read(set, annotator, true, done -> progress.at(set.name(), done, known));
      }
    }
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
            "# Origin: fitted to the labelled sets " + origin + ".",
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
