// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the demo web was asked for up to a moment.
 *
 * @param byHost number of answers by host (without {@code .localhost}) and HTTP status
 * @param disallowed number of requests for pages that the host's robots.txt disallows
 */
public record Requests(Map<String, Map<Integer, Long>> byHost, long disallowed) {
  public Requests {
    byHost = Map.copyOf(byHost);
  }

  /** Number of answers from one host with one status. */
  public long count(String host, int status) {
    return byHost.getOrDefault(host, Map.of()).getOrDefault(status, 0L);
  }

  /** Number of answers with one status from all hosts, e.g. 304 for "unchanged". */
  public long status(int status) {
    return byStatus().getOrDefault(status, 0L);
  }

  /** Number of answers by status from all hosts, lowest status first. */
  public Map<Integer, Long> byStatus() {
    Map<Integer, Long> sums = new TreeMap<>();
    byHost.values().forEach(host -> host.forEach((code, n) -> sums.merge(code, n, Long::sum)));
    return sums;
  }

  /** Number of all answers. */
  public long total() {
    return byStatus().values().stream().mapToLong(Long::longValue).sum();
  }
}
