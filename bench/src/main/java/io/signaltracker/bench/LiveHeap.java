// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import java.lang.management.ManagementFactory;

/**
 * How much of the heap is live while something goes on: collects again and again and remembers the
 * most that remained. Slows down what it watches.
 */
final class LiveHeap implements AutoCloseable {

  private static final int PAUSE_MILLIS = 20;

  private final long before = live();
  private volatile long most;
  private volatile boolean watching = true;
  private final Thread watcher;

  private LiveHeap() {
    watcher = Thread.ofPlatform().daemon().start(this::sample);
  }

  static LiveHeap watch() {
    return new LiveHeap();
  }

  private void sample() {
    while (watching) {
      most = Math.max(most, live());
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static long live() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Bytes above what was live at the beginning; never negative. */
  long grown() {
    return Math.max(0, most - before);
  }

  @Override
  public void close() throws InterruptedException {
    watching = false;
    watcher.join();
  }
}
