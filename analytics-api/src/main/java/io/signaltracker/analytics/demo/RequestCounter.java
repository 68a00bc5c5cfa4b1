// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts answers by host and status. Thread-safe; knows only hosts that exist, so it is bounded.
 */
final class RequestCounter {
  private final Map<String, Map<Integer, LongAdder>> answers = new ConcurrentHashMap<>();
  private final LongAdder disallowed = new LongAdder();

  void answered(String host, int status) {
    answers
        .computeIfAbsent(host, _ -> new ConcurrentHashMap<>())
        .computeIfAbsent(status, _ -> new LongAdder())
        .increment();
  }

  void askedForDisallowed() {
    disallowed.increment();
  }

  Requests soFar() {
    Map<String, Map<Integer, Long>> byHost = new TreeMap<>();
    answers.forEach((host, counts) -> byHost.put(host, sums(counts)));
    return new Requests(byHost, disallowed.sum());
  }

  private static Map<Integer, Long> sums(Map<Integer, LongAdder> counts) {
    Map<Integer, Long> sums = new TreeMap<>();
    counts.forEach((status, count) -> sums.put(status, count.sum()));
    return sums;
  }
}
