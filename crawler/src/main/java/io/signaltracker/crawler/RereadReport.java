// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What reading the archive again did. Every archived page is in exactly one of the other counts.
 *
 * @param pages in the archive
 * @param changed versions of articles that read otherwise now
 * @param unchanged versions that read as they did
 * @param stored articles, or versions of them, that were none before
 * @param passed pages that are no article or brought no version, by reason
 */
public record RereadReport(
    long pages,
    long changed,
    long unchanged,
    long stored,
    Map<String, Long> passed,
    Duration took) {

  public RereadReport {
    passed = Map.copyOf(passed);
  }

  /** Whether nothing was lost count of. */
  public boolean closes() {
    long others = passed.values().stream().mapToLong(Long::longValue).sum();
    return pages == changed + unchanged + stored + others;
  }

  /** One line for an operator. */
  public String line() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%d archived pages: %d articles read otherwise now, %d as before, %d are new"
            .formatted(pages, changed, unchanged, stored));
    new TreeMap<>(passed)
        .forEach((reason, count) -> text.append(", %d passed over (%s)".formatted(count, reason)));
    return text.append(
            closes() ? "; the accounts close" : "; THE ACCOUNTS DO NOT CLOSE, please report this")
        .toString();
  }
}
