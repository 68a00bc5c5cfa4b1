// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.crawler.CrawlReport;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a crawl did, in a few lines whose counts add up. */
final class CrawlSummary {

  private CrawlSummary() {}

  static String of(CrawlReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%d looked at: %d new articles, %d new versions, %d unchanged, %d copies, %d snapshots,"
            .formatted(
                report.offered(),
                report.stored(),
                report.newVersions(),
                report.unchanged(),
                report.duplicates(),
                report.snapshots()));
    text.append(" %d listings, %d not modified".formatted(report.listings(), report.notModified()));
    counts(text, "rejected", report.rejected());
    counts(text, "failed", report.failed());
    text.append(String.format(Locale.ROOT, "; %.1f MB fetched", report.bytes() / 1e6));
    text.append(
        report.closes()
            ? "; the accounts close"
            : "; THE ACCOUNTS DO NOT CLOSE, please report this");
    report.problems().forEach(problem -> text.append("\n  ").append(problem));
    return text.toString();
  }

  private static void counts(StringBuilder text, String what, Map<?, Long> counts) {
    Map<String, Long> sorted = new TreeMap<>();
    counts.forEach((reason, count) -> sorted.put(String.valueOf(reason), count));
    sorted.forEach((reason, count) -> text.append(", %d %s (%s)".formatted(count, what, reason)));
  }
}
