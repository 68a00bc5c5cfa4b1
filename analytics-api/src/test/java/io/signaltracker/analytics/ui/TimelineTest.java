// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.TimelineEntry;
import io.signaltracker.indexer.story.TimelineEntry.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final Instant MORNING = Instant.parse("2026-04-08T06:00:00Z");

  @Test
  void foldsADayOfPostsIntoOneRow() {
    Timeline timeline = Timeline.of(posts(6), Set.of(), null);

    assertThat(timeline.rows()).hasSize(1);
    assertThat(timeline.rows().getFirst().folded()).isTrue();
    assertThat(timeline.rows().getFirst().at()).isEqualTo(MORNING.plus(Duration.ofHours(5)));
    assertThat(timeline.uses(Lane.COMMUNITY)).isTrue();
    assertThat(timeline.uses(Lane.OFFICIAL)).isFalse();
  }

  @Test
  void leavesAFewPostsARowEach() {
    assertThat(Timeline.of(posts(3), Set.of(), null).rows())
        .hasSize(3)
        .noneMatch(Timeline.Row::folded);
  }

  @Test
  void neverFoldsAwayWhatChangedTheState() {
    Timeline timeline = Timeline.of(posts(10), Set.of("e4"), null);

    assertThat(timeline.rows()).extracting(row -> row.sayings().size()).containsExactly(5, 1, 4);
    assertThat(timeline.rows().get(1).sayings().getFirst().first().evidenceId()).isEqualTo("e4");
  }

  @Test
  void saysHowManyOlderEntriesItLeavesOut() {
    assertThat(Timeline.of(posts(10), Set.of(), MORNING.plus(Duration.ofHours(8))).hidden())
        .isEqualTo(8);
    Timeline crowded = Timeline.of(posts(600), Set.of(), null);
    assertThat(crowded.hidden()).isEqualTo(100);
    assertThat(crowded.rows().getFirst().sayings().getFirst().first().evidenceId())
        .isEqualTo("e599");
  }

  @Test
  void tellsWhatOneSentenceSaysOfTwoMakersOnce() {
    List<TimelineEntry> entries =
        List.of(named("e1", "Acme"), named("e2", "Umbra"), named("e3", null));

    List<Timeline.Row> rows = Timeline.of(entries, Set.of("e2"), null).rows();

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().sayings()).hasSize(1);
    assertThat(rows.getFirst().sayings().getFirst().entries())
        .extracting(TimelineEntry::evidenceId)
        .containsExactly("e1", "e2", "e3");
    assertThat(rows.getFirst().sayings().getFirst().marks())
        .extracting(TimelineEntry::org)
        .containsExactly("Acme", "Umbra");
  }

  private static TimelineEntry named(String id, @Nullable String org) {
    return new TimelineEntry(
        id,
        MORNING,
        Lane.COMMUNITY,
        "Acme or Umbra, I say.",
        org == null ? null : LifecycleState.SPECULATED,
        org,
        "Hexboard",
        null,
        "a1");
  }

  private static List<TimelineEntry> posts(int count) {
    List<TimelineEntry> posts = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      posts.add(
          new TimelineEntry(
              "e" + index,
              MORNING.plus(Duration.ofHours(index)),
              Lane.COMMUNITY,
              "a post",
              null,
              null,
              "Hexboard",
              null,
              null));
    }
    return posts;
  }
}
