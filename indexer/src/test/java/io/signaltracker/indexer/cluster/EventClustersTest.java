// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventClustersTest {

  private static final List<String> OUTAGE =
      List.of(
          "Harbour bridge closed after a lorry fire\nThe harbour bridge in Elmport was closed on"
              + " Monday after a lorry caught fire. Firefighters worked for six hours.",
          "Lorry fire closes Elmport bridge\nFirefighters fought a burning lorry on the harbour"
              + " bridge of Elmport for hours; traffic was turned back.",
          "Elmport: harbour bridge open again\nAfter the lorry fire on Monday the harbour bridge"
              + " of Elmport is open again, the firefighters said.");

  private static final List<String> ELECTION =
      List.of(
          "Council of Westmere elects Ada Brandt mayor\nAda Brandt was elected mayor of Westmere"
              + " by the council with nineteen votes.",
          "Ada Brandt is mayor of Westmere\nThe council of Westmere voted for Ada Brandt, who"
              + " thanked her opponents after the vote.");

  @Test
  void articlesOfOneEventComeTogether() {
    Map<String, Integer> clusters = clustered(OUTAGE, ELECTION);

    assertThat(clusters.get("a0")).isEqualTo(clusters.get("a1")).isEqualTo(clusters.get("a2"));
    assertThat(clusters.get("b0")).isEqualTo(clusters.get("b1"));
    assertThat(clusters.get("a0")).isNotEqualTo(clusters.get("b0"));
  }

  @Test
  void tellsAllArticlesInTheOrderOfTheirArrival() {
    List<String> told = new ArrayList<>();
    EventClusters clusters = new EventClusters((id, _) -> told.add(id));
    int all = EventClusters.WINDOW + 17;
    List<String> ids = new ArrayList<>();
    for (int number = 0; number < all; number++) {
      ids.add("id" + number);
      clusters.add("id" + number, "event" + number % 300 + " word" + number % 7);
    }

    assertThat(told).hasSize(EventClusters.WINDOW / 2);
    clusters.finish();
    assertThat(told).isEqualTo(ids);
  }

  @Test
  void anEventThatNobodyToldOfForLongIsOver() {
    Map<String, Integer> told = new HashMap<>();
    EventClusters clusters = new EventClusters(told::put);
    clusters.add("first", OUTAGE.getFirst());
    clusters.add("soon", OUTAGE.getFirst());
    for (int number = 0; number < 3 * EventClusters.WINDOW; number++) {
      clusters.add("other" + number, "rumour" + number + " denial" + number);
    }
    clusters.add("late", OUTAGE.getFirst());
    clusters.finish();

    assertThat(told.get("soon")).isEqualTo(told.get("first"));
    assertThat(told.get("late")).isNotEqualTo(told.get("first"));
  }

  @Test
  void aClusterSaysNoLongerWhatOnlyItsOldArticlesSaid() {
    TermVector old = TermVector.of(new int[] {1, 2}, new double[] {3, 4});
    TermVector late = TermVector.of(new int[] {2, 5}, new double[] {1, 1});
    EventCluster cluster = new EventCluster(0);
    cluster.add(old);
    cluster.add(late);
    cluster.remove(old);

    assertThat(cluster.has(1)).isFalse();
    assertThat(cluster.has(2)).isTrue();
    assertThat(cluster.likeness(late)).isCloseTo(1, within(1e-9));
    assertThat(cluster.isEmpty()).isFalse();
  }

  @Test
  void textsWithoutWordsStandAlone() {
    Map<String, Integer> clusters = clustered(List.of("", "..."), List.of("the of and"));

    assertThat(clusters.values()).doesNotHaveDuplicates();
  }

  private static Map<String, Integer> clustered(List<String> first, List<String> second) {
    Map<String, Integer> told = new HashMap<>();
    EventClusters clusters = new EventClusters(told::put);
    for (int number = 0; number < Math.max(first.size(), second.size()); number++) {
      if (number < first.size()) {
        clusters.add("a" + number, first.get(number));
      }
      if (number < second.size()) {
        clusters.add("b" + number, second.get(number));
      }
    }
    clusters.finish();
    return told;
  }
}
