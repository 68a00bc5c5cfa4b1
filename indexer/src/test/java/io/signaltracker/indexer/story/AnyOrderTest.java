// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.signaltracker.indexer.evidence.ClaimEvidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The same evidence makes the same stories, byte for byte, in any order and on any thread. */
class AnyOrderTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ORDERS = 24;

  @ParameterizedTest
  @ValueSource(strings = {"dev", "dev2", "open-episodes"})
  void tellsTheSameStoriesWithTheSameCalls(String name) throws Exception {
    Optional<LabelledSet> found = LabelledSet.find(name);
    assumeTrue(found.isPresent(), "No labelled set " + name + " in or beside the repository");
    LabelledSet set = found.orElseThrow();
    List<ClaimEvidence> evidence = set.evidence(false);
    String expected = told(evidence, set);

    List<Future<String>> told = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int seed = 0; seed < ORDERS; seed++) {
        List<ClaimEvidence> shuffled = new ArrayList<>(evidence);
        Collections.shuffle(shuffled, new Random(seed));
        told.add(threads.submit(() -> told(shuffled, set)));
      }
    }
    for (int seed = 0; seed < ORDERS; seed++) {
      assertThat(told.get(seed).get()).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static String told(List<ClaimEvidence> evidence, LabelledSet set) {
    StringBuilder lines = new StringBuilder();
    for (StoryEvidence known :
        StoryBook.partition(evidence, set.sightings(), set.organisations())) {
      Story story = StoryFold.fold(known, set.organisations());
      lines.append(JSON.writeValueAsString(story)).append('\n');
      lines.append(JSON.writeValueAsString(Calls.of(story, known, set.organisations())));
      lines.append('\n');
    }
    return lines.toString();
  }
}
