// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The fold alone, measured: labelled claims in, labelled episodes expected. */
class LabelledEpisodesTest {

  @ParameterizedTest
  @ValueSource(strings = {"dev", "dev2"})
  void endsEveryEpisodeWithTheRightOwnerAndStatus(String name) throws IOException {
    Optional<LabelledSet> found = LabelledSet.find(name);
    assumeTrue(found.isPresent(), "No shared/eval/" + name + " beside the repository");
    LabelledSet set = found.orElseThrow();
    List<StoryOutline> stories = outlines(set, true);
    write(stories, "stories-" + name + ".jsonl");
    write(outlines(set, false), "stories-" + name + "-all.jsonl");

    for (JsonNode episode : set.episodes()) {
      StoryOutline story = bestMatch(episode, stories);
      assertThat(story.finalStatus())
          .as("%s: final status", episode.path("episode"))
          .isEqualTo(episode.path("final_status").asString());
      assertThat(story.finalOrg())
          .as("%s: final owner", episode.path("episode"))
          .isEqualTo(
              episode.path("final_org").isNull() ? null : episode.path("final_org").asString());
    }
  }

  private static List<StoryOutline> outlines(LabelledSet set, boolean onlyRequired) {
    List<ClaimEvidence> evidence = set.evidence(onlyRequired);
    return StoryBook.partition(evidence, set.sightings(), set.organisations()).stream()
        .map(story -> StoryOutline.of(StoryFold.fold(story, set.organisations()), story))
        .toList();
  }

  private static StoryOutline bestMatch(JsonNode episode, List<StoryOutline> stories) {
    Set<NameKey> names = new HashSet<>();
    episode.path("models").forEach(model -> names.add(NameKey.of(model.asString())));
    return stories.stream()
        .filter(story -> shared(story, names) > 0)
        .max((a, b) -> Long.compare(shared(a, names), shared(b, names)))
        .orElseThrow(
            () -> new AssertionError("No story for " + episode.path("models") + " in " + stories));
  }

  private static long shared(StoryOutline story, Set<NameKey> names) {
    return story.models().stream().map(NameKey::of).filter(names::contains).count();
  }

  private static void write(List<StoryOutline> stories, String file) throws IOException {
    Path target = Files.createDirectories(Path.of("target", "eval"));
    Files.write(
        target.resolve(file),
        stories.stream().map(LabelledSet::line).filter(Objects::nonNull).toList());
  }
}
