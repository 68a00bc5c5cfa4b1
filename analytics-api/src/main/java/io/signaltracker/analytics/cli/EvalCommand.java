// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.corenlp.CoreNlpAnnotator;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.eval.Bootstrap;
import io.signaltracker.indexer.eval.JsonReport;
import io.signaltracker.indexer.eval.JudgedClaim;
import io.signaltracker.indexer.eval.LabelledReading;
import io.signaltracker.indexer.eval.LabelledSet;
import io.signaltracker.indexer.eval.Reading;
import io.signaltracker.indexer.eval.Reliability;
import io.signaltracker.indexer.eval.SetScorer;
import io.signaltracker.indexer.eval.SetScores;
import io.signaltracker.indexer.eval.StoryScorer;
import io.signaltracker.indexer.eval.StoryScores;
import io.signaltracker.indexer.eval.TextReport;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the reader on labelled documents. */
@Command(
    name = "eval",
    description = {
      "Reads labelled documents and prints how much of what is said there was found, and how much of"
          + " what was found is right."
    })
final class EvalCommand implements Callable<Integer> {

  private static final int DRAWS = 1000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--set",
      paramLabel = "DIR",
      description = {
        "a folder of docs.jsonl, claims.jsonl, entities.jsonl, episodes.jsonl and, if names are in"
            + " play, names.jsonl; may be given more than once. Default: the folders in eval/ and"
            + " those beside the project in shared/eval/"
      })
  private List<Path> folders = new ArrayList<>();

  @Option(names = "--names", description = "tell the reader the names of each set's names.jsonl")
  private boolean named;

  @Option(
      names = "--unheard",
      description = {
        "leave the models that the sets name, and families of the same name, out of the gazetteer: as"
            + " if nobody had heard of them"
      })
  private boolean unheard;

  @Option(
      names = "--stories",
      description = {
        "also fold stories from what was read: where they end, and whether the true maker led before"
            + " it came out"
      })
  private boolean stories;

  @Option(
      names = "--labelled",
      description = "take the labels for what was read: what is wrong then is the fold's doing")
  private boolean labelled;

  @Option(names = "--json", description = "print one JSON object instead of tables")
  private boolean json;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "20261125",
      description = "of the draws behind the intervals; default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--calibrate",
      paramLabel = "FILE",
      description = {
        "fit the weights behind the confidence of claims to these sets, read with names and without,"
            + " and write them; instead of scores print how reliable they are where they were not"
            + " fitted"
      })
  private @Nullable Path weights;

  @Option(
      names = "--seen",
      paramLabel = "DIR",
      description = {
        "with --calibrate: a folder that rules were developed on; it helps to tell good patterns from"
            + " bad ones, but how often they are right is learned from --set"
      })
  private List<Path> seen = new ArrayList<>();

  @Option(
      names = "--train",
      paramLabel = "DIR",
      description = {
        "fit the weights by which the reader relates a model and a company where no frame and no word"
            + " pattern does, by which it finds who holds a claim and by which it types unknown names, to"
            + " these sets, and write them"
      })
  private @Nullable Path trained;

  @Override
  public Integer call() {
    List<LabelledSet> sets = sets();
    if (trained != null) {
      new TrainedWeights(out(), err()).write(trained, sets);
      return ExitCode.OK;
    }
    Bootstrap bootstrap = new Bootstrap(seed, DRAWS);
    if (labelled) {
      score(sets.stream().map(LabelledReading::of).toList(), bootstrap);
      return ExitCode.OK;
    }
    Annotator annotator = CoreNlpAnnotator.load(gazetteer(sets));
    if (weights != null) {
      new WeightsFile(annotator, out(), err())
          .write(weights, sets, seen.stream().map(LabelledSet::read).toList());
    } else {
      SetReader reader = new SetReader(annotator, err());
      score(sets.stream().map(set -> reader.read(set, named)).toList(), bootstrap);
    }
    return ExitCode.OK;
  }

  private Gazetteer gazetteer(List<LabelledSet> sets) {
    Gazetteer shipped = Gazetteer.shipped();
    return unheard
        ? shipped.without(sets.stream().flatMap(set -> set.modelNames().stream()).toList())
        : shipped;
  }

  private List<LabelledSet> sets() {
    folders.forEach(folder -> requireFolder("--set", folder));
    seen.forEach(folder -> requireFolder("--seen", folder));
    List<Path> wanted = folders.isEmpty() ? present(new LabelledFolders().all()) : folders;
    if (wanted.isEmpty()) {
      throw new Unavailable("there is nothing to measure; name a labelled folder with --set");
    }
    return wanted.stream().map(LabelledSet::read).toList();
  }

  private void requireFolder(String option, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(),
          option + " '" + folder + "' is no folder; give one with docs.jsonl in it");
    }
  }

  private List<Path> present(List<Path> folders) {
    List<Path> present = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isReadable(folder.resolve("docs.jsonl"))) {
        present.add(folder);
      } else {
        err().println(folder + " is not there: not measured");
      }
    }
    return present;
  }

  private void score(List<Reading> readings, Bootstrap bootstrap) {
    List<SetScores> scores =
        readings.stream().map(reading -> new SetScorer(reading, bootstrap).scores(named)).toList();
    List<StoryScores> told = stories ? stories(readings) : List.of();
    Reliability confidence =
        Reliability.of(judged(readings).stream().map(JudgedClaim::forecast).toList());
    if (json) {
      out().println(JsonReport.of(scores, told, confidence, bootstrap));
    } else {
      print(scores, told, bootstrap);
      out().println("How often claims of some confidence are right, all sets together:");
      confidence.lines().forEach(out()::println);
    }
    out().flush();
  }

  private static List<StoryScores> stories(List<Reading> readings) {
    return readings.stream()
        .map(reading -> new StoryScorer(reading, Gazetteer.shipped()).scores())
        .toList();
  }

  private static List<JudgedClaim> judged(List<Reading> readings) {
    return readings.stream().flatMap(reading -> JudgedClaim.of(reading).stream()).toList();
  }

  private void print(List<SetScores> scores, List<StoryScores> told, Bootstrap bootstrap) {
    PrintWriter out = out();
    for (int set = 0; set < scores.size(); set++) {
      TextReport.of(scores.get(set)).forEach(out::println);
      if (stories) {
        told.get(set).lines().forEach(out::println);
      }
      out.println();
    }
    out.printf(
        "In brackets: 95%% of %d draws of whole groups (seed %d) lie there.%n",
        bootstrap.draws(), bootstrap.seed());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
