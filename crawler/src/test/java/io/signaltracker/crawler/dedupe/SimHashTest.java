// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.SharedCorpora;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SimHashTest {

  private static final String TEXT =
      "A new video model went to the top of the board on Tuesday. Nobody has said who built it, "
          + "and the operators of the board say that they were asked not to tell. Within a day it "
          + "had four thousand votes, and people on several forums began to compare its clips with "
          + "those of the labs that were known to have something in the works. By Friday there were "
          + "three theories, two of them with some evidence, and one flat denial.";

  @Test
  void isTheSameForTheSameWords() {
    assertThat(SimHash.of(TEXT.toUpperCase(java.util.Locale.ROOT).replace(". ", " -- ")))
        .isEqualTo(SimHash.of(TEXT));
  }

  @Test
  void isFarForAnotherText() {
    String other = "Rain is expected over the coast until Sunday, and the ferries will not run.";
    assertThat(SimHash.distance(SimHash.of(TEXT), SimHash.of(other))).isGreaterThan(15);
  }

  @Test
  void isZeroForNoWords() {
    assertThat(SimHash.of(" .,;- ")).isZero();
  }

  @Test
  void distanceIsSymmetricAndZeroToItself() {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      long one = random.nextLong();
      long other = random.nextLong();
      assertThat(SimHash.distance(one, other)).isEqualTo(SimHash.distance(other, one));
      assertThat(SimHash.distance(one, one)).isZero();
    }
  }

  @Test
  void sharesABandWithWhateverIsNear() {
    Random random = new Random(11);
    for (int i = 0; i < 10_000; i++) {
      long one = random.nextLong();
      long near = one;
      for (int bit = 0; bit < SimHash.NEAR; bit++) {
        near ^= 1L << random.nextInt(64);
      }
      assertThat(sharedBands(one, near)).isPositive();
    }
  }

  /** A text of the shared corpus: which copies belong together. */
  private record Copy(String cluster, long hash) {}

  @Test
  void hardlyEverTakesDifferentSharedTextsForCopies() throws IOException {
    Map<String, String> clusters = new HashMap<>();
    for (JsonNode gold : SharedCorpora.lines("corpora/near-duplicates/gold.jsonl")) {
      clusters.put(gold.path("id").asString(), gold.path("cluster").asString());
    }
    List<Copy> copies = new ArrayList<>();
    for (JsonNode input : SharedCorpora.lines("corpora/near-duplicates/input.jsonl")) {
      String cluster = clusters.getOrDefault(input.path("id").asString(), "");
      copies.add(new Copy(cluster, SimHash.of(input.path("text").asString())));
    }
    int near = 0;
    int right = 0;
    for (int i = 0; i < copies.size(); i++) {
      for (Copy other : copies.subList(i + 1, copies.size())) {
        if (SimHash.distance(copies.get(i).hash(), other.hash()) <= SimHash.NEAR) {
          near++;
          right += copies.get(i).cluster().equals(other.cluster()) ? 1 : 0;
        }
      }
    }
    assertThat(near).isGreaterThan(100);
    assertThat((double) right / near).isGreaterThan(0.98);
  }

  private static int sharedBands(long one, long other) {
    int shared = 0;
    for (int band = 0; band < SimHash.BANDS; band++) {
      shared += SimHash.band(one, band) == SimHash.band(other, band) ? 1 : 0;
    }
    return shared;
  }
}
