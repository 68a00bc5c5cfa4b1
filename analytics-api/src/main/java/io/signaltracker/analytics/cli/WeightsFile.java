// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.eval.Calibration;
import io.signaltracker.indexer.eval.JudgedClaim;
import io.signaltracker.indexer.eval.LabelledSet;
import io.signaltracker.indexer.eval.Reliability;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Fits the weights behind the confidence of claims, writes them and says how good they are. */
final class WeightsFile {

  private final SetReader reader;
  private final PrintWriter out;

  WeightsFile(Annotator annotator, PrintWriter out, PrintWriter err) {
    this.reader = new SetReader(annotator, err);
    this.out = out;
  }

  /**
   * Writes the file.
   *
   * @param sets that no rule was developed on
   * @param seen sets that rules were developed on
   */
  void write(Path file, List<LabelledSet> sets, List<LabelledSet> seen) {
    List<JudgedClaim> claims = new ArrayList<>();
    sets.forEach(set -> claims.addAll(readBothWays(set, false)));
    seen.forEach(set -> claims.addAll(readBothWays(set, true)));
    Calibration calibration = new Calibration(claims);
    try {
      Files.write(file, calibration.file(origin(sets, seen)));
    } catch (IOException e) {
      throw new Unavailable(
          "cannot write " + file + " (" + e.getClass().getSimpleName() + "); name another file");
    }
    out.println("Where it was not fitted (each episode by the weights of all others):");
    Reliability.of(calibration.leavingGroupsOut()).lines().forEach(out::println);
    out.println("The weights stand in " + file);
    out.flush();
  }

  /** With names known and without: the reader must know how sure it is either way. */
  private List<JudgedClaim> readBothWays(LabelledSet set, boolean seen) {
    return Stream.of(false, true)
        .map(named -> reader.read(set, named))
        .flatMap(reading -> JudgedClaim.of(reading, seen).stream())
        .toList();
  }

  private static List<String> origin(List<LabelledSet> sets, List<LabelledSet> seen) {
    return List.of(
        "Origin: ridge logistic regression on what the reader finds in labelled sets, with names"
            + " known and without.",
        "Never seen by the rules then: " + names(sets) + ". Developed on: " + names(seen) + ".",
        "Made by: signal-tracker eval --set DIR ... --seen DIR ... --calibrate FILE");
  }

  private static String names(List<LabelledSet> sets) {
    return sets.isEmpty()
        ? "none"
        : String.join(", ", sets.stream().map(LabelledSet::name).toList());
  }
}
