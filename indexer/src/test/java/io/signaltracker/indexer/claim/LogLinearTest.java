// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.indexer.entity.EntityType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogLinearTest {

  @Test
  void addsTheWeightsOfTheFeaturesItKnows() {
    LogLinear model = new LogLinear("weights-sound.tsv", List.of("no", "yes"));

    assertThat(model.sums(Set.of("a", "b", "unknown"))).containsExactly(-0.5, 1.75);
    assertThat(model.sums(Set.of("unknown"))).containsExactly(0, 0);
  }

  @Test
  void namesTheLineThatHasNoWeight() {
    assertThatThrownBy(() -> new LogLinear("weights-broken.tsv", List.of("no", "yes")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("weights-broken.tsv")
        .hasMessageContaining("'heavy'");
  }

  @Test
  void aPairHasOnlyRelationsOfItsKindAndNeverMoreThanAll() {
    Map<Relation, Double> company = PairModel.probabilities(Set.of("kind:ORG"), EntityType.ORG);
    Map<Relation, Double> family =
        PairModel.probabilities(Set.of("kind:MODEL_FAMILY"), EntityType.MODEL_FAMILY);

    assertThat(company).containsOnlyKeys(Relation.DEVELOPED_BY, Relation.OWNED_BY);
    assertThat(family).containsOnlyKeys(Relation.BASED_ON, Relation.SAME_AS);
    assertThat(company.values().stream().mapToDouble(value -> value).sum()).isBetween(0.0, 1.0);
  }
}
