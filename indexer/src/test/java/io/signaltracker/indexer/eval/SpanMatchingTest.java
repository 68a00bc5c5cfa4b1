// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.entity.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanMatchingTest {

  private static LabelledSpan span(int start, int end, EntityType type) {
    return new LabelledSpan("d", start, end, "x", type, "x");
  }

  private static SpanMatching matching(List<LabelledSpan> labels, List<LabelledSpan> finds) {
    return new SpanMatching(labels, finds, EntityType.MODEL);
  }

  @Test
  void wantsBothEndsWhereItIsExact() {
    SpanMatching matching =
        matching(
            List.of(span(0, 7, EntityType.MODEL), span(20, 25, EntityType.MODEL)),
            List.of(span(0, 5, EntityType.MODEL), span(20, 25, EntityType.MODEL)));

    assertThat(matching.exact()).isEqualTo(new Score(1, 1, 1));
    assertThat(matching.relaxed()).isEqualTo(new Score(2, 0, 0));
  }

  @Test
  void matchesEachMentionOnce() {
    SpanMatching matching =
        matching(
            List.of(span(0, 10, EntityType.MODEL)),
            List.of(span(0, 4, EntityType.MODEL), span(5, 10, EntityType.MODEL)));

    assertThat(matching.relaxed()).isEqualTo(new Score(1, 1, 0));
  }

  @Test
  void leavesOtherTypesAside() {
    SpanMatching matching =
        matching(List.of(span(0, 7, EntityType.MODEL)), List.of(span(0, 7, EntityType.ORG)));

    assertThat(matching.relaxed()).isEqualTo(new Score(0, 0, 1));
  }
}
