// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.signaltracker.indexer.annotate.corenlp.SharedToolkit;
import io.signaltracker.indexer.batch.AnnotateBatch;
import io.signaltracker.indexer.entity.Gazetteer;
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

    Path found = Files.createDirectories(folder.resolve("found"));
    Files.write(
        found.resolve("claims.jsonl"), SmallSet.FINDS.stream().map(SmallSet::line).toList());
    Files.writeString(found.resolve("entities.jsonl"), "");
    Files.writeString(found.resolve("stories.jsonl"), "");
    JsonNode theirs = score(folder, found);

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
    new AnnotateBatch(SharedToolkit.annotator(), Gazetteer.shipped(), 1)
        .run(
            set.folder().resolve("input.jsonl"),
            folder,
            set.folder().resolve("names.jsonl"),
            (_, _, _) -> {});

    JsonNode theirs = score(set.folder(), folder);

    for (SetScores.ClaimRow row : ours.claims()) {
      switch (row.kind()) {
        case "all" -> requireSame(row.counts(), theirs.path("claims"));
        case "relation" -> requireSame(row.counts(), theirs.path("by_relation").path(row.name()));
        case "source" -> requireSame(row.counts(), theirs.path("by_source_type").path(row.name()));
        default -> assertThat(row.kind()).isEqualTo("status");
      }
    }
    requireSame(new StoryScorer(reading, Gazetteer.shipped()).scores(), theirs.path("stories"));
    for (SetScores.SpanRow row : ours.spans()) {
      if (row.name().equals("all")) {
        requireSame(row.exact(), theirs.path("entities").path("exact"));
        requireSame(row.relaxed(), theirs.path("entities").path("relaxed"));
      } else {
        requireSame(row.exact(), theirs.path("entities").path("by_type").path(row.name()));
      }
    }
  }

  private JsonNode score(Path gold, Path found) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "python3",
            SharedSets.require("score.py").toString(),
            "--json",
            "--gold",
            gold.toString(),
            "--pred",
            found.resolve("claims.jsonl").toString(),
            "--pred-entities",
            found.resolve("entities.jsonl").toString(),
            "--pred-stories",
            found.resolve("stories.jsonl").toString());
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

  private static void requireSame(StoryScores ours, JsonNode theirs) {
    assertThat(ours.episodes()).isEqualTo(theirs.path("stories").asInt());
    assertThat(share(ours.found(), ours)).isEqualTo(theirs.path("found").asDouble());
    assertThat(share(ours.owner(), ours)).isEqualTo(theirs.path("final_org_acc").asDouble());
    assertThat(share(ours.status(), ours)).isEqualTo(theirs.path("final_status_acc").asDouble());
    assertThat(share(ours.path(), ours)).isEqualTo(theirs.path("status_path_acc").asDouble());
    assertThat(share(ours.first(), ours))
        .isEqualTo(theirs.path("first_correct_lenient_acc").asDouble());
    assertThat(ours.timelineF1())
        .isCloseTo(theirs.path("timeline_lcs_f1").asDouble(), within(1e-9));
  }

  private static double share(int number, StoryScores scores) {
    return (double) number / scores.episodes();
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
