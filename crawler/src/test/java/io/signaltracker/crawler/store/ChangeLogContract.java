// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

abstract class ChangeLogContract extends StoreContract {

  @Test
  void numbersChangesFromOne() {
    database.inTransaction(() -> {
      changes.append(Change.Kind.ARTICLE, "a");
      changes.append(Change.Kind.SNAPSHOT, "s");
    });

    assertThat(changes.after(0, 10))
        .containsExactly(
            new Change(1, Change.Kind.ARTICLE, "a"), new Change(2, Change.Kind.SNAPSHOT, "s"));
    assertThat(changes.after(1, 10)).extracting(Change::id).containsExactly("s");
    assertThat(changes.after(0, 1)).extracting(Change::id).containsExactly("a");
    assertThat(changes.last()).isEqualTo(2);
  }

  @Test
  void refusesAChangeOutsideATransaction() {
    assertThatThrownBy(() -> changes.append(Change.Kind.ARTICLE, "a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ARTICLE a");
  }

  @Test
  void leavesNothingOfATransactionThatFails() {
    assertThatThrownBy(() ->
            database.inTransaction(() -> {
              changes.append(Change.Kind.ARTICLE, "a");
              throw new IllegalArgumentException("after the change");
            }))
        .hasMessage("after the change");

    assertThat(changes.last()).isZero();
    assertThat(changes.after(0, 10)).isEmpty();
  }

  @Test
  void joinsTheTransactionAroundIt() {
    assertThatThrownBy(() ->
            database.inTransaction(() -> {
              database.inTransaction(() -> changes.append(Change.Kind.STORY, "inner"));
              throw new IllegalArgumentException("outer fails");
            }))
        .hasMessage("outer fails");

    assertThat(changes.last()).isZero();
  }

  @Test
  void neverShowsALaterChangeBeforeAnEarlierOne() throws Exception {
    int writers = 8;
    int each = 25;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        String name = "w" + writer;
        running.add(threads.submit(() -> writeEach(name, each)));
      }
      Future<List<Change>> read = threads.submit(() -> followUntil(writers * each));
      for (Future<?> one : running) {
        one.get();
      }

      assertThat(read.get()).extracting(Change::sequence).isSorted().doesNotHaveDuplicates();
      assertThat(read.get()).isEqualTo(changes.after(0, writers * each + 1));
    }
  }

  private void writeEach(String name, int times) {
    for (int i = 0; i < times; i++) {
      String id = name + "-" + i;
      database.inTransaction(() -> changes.append(Change.Kind.ARTICLE, id));
    }
  }

  /** Reads as the index does: always on from the last one seen. */
  private List<Change> followUntil(int count) {
    List<Change> seen = new ArrayList<>();
    long last = 0;
    while (seen.size() < count) {
      List<Change> more = changes.after(last, 7);
      seen.addAll(more);
      last = more.isEmpty() ? last : more.getLast().sequence();
    }
    return seen;
  }
}
