// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.signaltracker.indexer.annotate.corenlp.SharedToolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scorer that comes with the labelled sets counts what we count, on the same claims. */
class ScorerAgreementIT {

  private static final Bootstrap ONCE = new Bootstrap(1, 1);

  @TempDir private Path folder;

  @Test
  void onASmallSetWithEveryRuleInIt() throws IOException, InterruptedException {
    LabelledSet set = SmallSet.in(folder);
    NameResolution names = new NameResolution(set);
    ClaimScore ours =
        set.documents().stream()
            .map(document -> matching(set, document.id(), names).score())
            .reduce(ClaimScore.NONE, ClaimScore::plus);

    JsonNode theirs =
        score(folder, SmallSet.FINDS.stream().map(SmallSet::line).toList(), List.of());

    assertThat(ours.triples()).isEqualTo(new Score(4, 2, 1));
    requireSame(ours, theirs.path("claims"));
  }

  private static ClaimMatching matching(LabelledSet set, String id, NameResolution names) {
    return new ClaimMatching(
        set.claims().stream().filter(claim -> claim.statement().documentId().equals(id)).toList(),
        SmallSet.FINDS.stream().filter(find -> find.documentId().equals(id)).toList(),
        names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "dev2"})
  void onWhatTheReaderFindsInASharedSet(String name) throws IOException, InterruptedException {
    LabelledSet set = LabelledSet.read(SharedSets.require(name));
    Reading reading = Reading.of(set, SharedToolkit.annotator(), true, _ -> {});
    SetScores ours = new SetScorer(reading, ONCE).scores(true);

    JsonNode theirs = score(set.folder(), claims(reading), spans(reading));

    for (SetScores.ClaimRow row : ours.claims()) {
      switch (row.kind()) {
        case "all" -> requireSame(row.counts(), theirs.path("claims"));
        case "relation" -> requireSame(row.counts(), theirs.path("by_relation").path(row.name()));
        case "source" -> requireSame(row.counts(), theirs.path("by_source_type").path(row.name()));
        default -> assertThat(row.kind()).isEqualTo("status");
      }
    }
    for (SetScores.SpanRow row : ours.spans()) {
      if (row.name().equals("all")) {
        requireSame(row.exact(), theirs.path("entities").path("exact"));
        requireSame(row.relaxed(), theirs.path("entities").path("relaxed"));
      } else {
        requireSame(row.exact(), theirs.path("entities").path("by_type").path(row.name()));
      }
    }
  }

  private static List<String> claims(Reading reading) {
    return reading.articles().stream()
        .flatMap(article -> Reading.statements(article).stream())
        .map(SmallSet::line)
        .toList();
  }

  private static List<String> spans(Reading reading) {
    return reading.articles().stream()
        .flatMap(article -> Reading.spans(article).stream())
        .map(SmallSet::line)
        .toList();
  }

  private JsonNode score(Path gold, List<String> claims, List<String> spans)
      throws IOException, InterruptedException {
    String scorer = SharedSets.require("score.py").toString();
    String claimsFile = Files.write(folder.resolve("found-claims.jsonl"), claims).toString();
    String spansFile = Files.write(folder.resolve("found-entities.jsonl"), spans).toString();
    List<String> command =
        List.of(
            "python3",
            scorer,
            "--json",
            "--gold",
            gold.toString(),
            "--pred",
            claimsFile,
            "--pred-entities",
            spansFile);
    Path out = folder.resolve("scores.json");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, "no python3 on the path: the scorer is not compared");
      throw e;
    }
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(out);
    assertThat(process.exitValue()).as(said).isZero();
    return JsonMapper.shared().readTree(said);
  }

  private static void requireSame(ClaimScore ours, JsonNode theirs) {
    requireSame(ours.triples(), theirs);
    assertThat(ours.free()).isEqualTo(theirs.path("dont_care_predictions").asInt());
    assertThat(ours.pairs()).isEqualTo(theirs.path("matched_instances").asInt());
    assertThat(ours.statusAccuracy()).isEqualTo(theirs.path("status_acc").asDouble());
    assertThat(ours.holderAccuracy()).isEqualTo(theirs.path("holder_acc").asDouble());
  }

  private static void requireSame(Score ours, JsonNode theirs) {
    assertThat(ours)
        .isEqualTo(
            new Score(
                theirs.path("tp").asInt(), theirs.path("fp").asInt(), theirs.path("fn").asInt()));
  }
}
