// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.signaltracker.indexer.evidence.ClaimEvidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The same evidence makes the same stories, byte for byte, in any order and on any thread. */
class AnyOrderTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ORDERS = 50;

  static List<String> sets() {
    return List.of(
        "dev",
        "dev2",
        "open-episodes",
        "open-episodes-2",
        "open-episodes-3",
        "open-mixed",
        "open-constructions",
        "open-constructions-2",
        "open-bystanders");
  }

  @ParameterizedTest
  @MethodSource("sets")
  void tellsTheSameStoriesWithTheSameCalls(String name) throws Exception {
    Optional<LabelledSet> found = LabelledSet.find(name);
    assumeTrue(found.isPresent(), "No labelled set " + name + " in or beside the repository");
    LabelledSet set = found.orElseThrow();
    List<ClaimEvidence> evidence = set.evidence(false);
    String expected = told(evidence, set);
    for (int threads : new int[] {1, 2, 4}) {
      assertThat(toldInOrders(evidence, set, threads))
          .as("%d threads", threads)
          .containsOnly(expected);
    }
  }

  private static Set<String> toldInOrders(
      List<ClaimEvidence> evidence, LabelledSet set, int threads) throws Exception {
    List<Future<String>> told = new ArrayList<>();
    try (ExecutorService folding = Executors.newFixedThreadPool(threads)) {
      for (int seed = 0; seed < ORDERS; seed++) {
        List<ClaimEvidence> shuffled = new ArrayList<>(evidence);
        Collections.shuffle(shuffled, new Random(threads * 1_000L + seed));
        told.add(folding.submit(() -> told(shuffled, set)));
      }
    }
    Set<String> different = new HashSet<>();
    for (Future<String> one : told) {
      different.add(one.get());
    }
    return different;
  }

  private static String told(List<ClaimEvidence> evidence, LabelledSet set) {
    StringBuilder lines = new StringBuilder();
    for (StoryEvidence known :
        StoryBook.partition(evidence, set.sightings(), set.organisations())) {
      Story story = StoryFold.fold(known, set.organisations());
      lines.append(JSON.writeValueAsString(story)).append('\n');
      lines.append(JSON.writeValueAsString(StoryOutline.of(story, known)));
      lines.append(JSON.writeValueAsString(Calls.of(story, known, set.organisations())));
      lines.append('\n');
    }
    return lines.toString();
  }
}
