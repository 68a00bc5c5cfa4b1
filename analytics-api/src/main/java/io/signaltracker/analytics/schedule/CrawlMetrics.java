// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.crawler.CrawlReport;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Counts what became of every URL that was looked at ({@code crawl.outcomes} by {@code outcome} and
 * {@code reason}) and the bytes that were fetched ({@code crawl.bytes}); shows how many URLs are
 * due ({@code crawl.queue}) and how far the index is behind ({@code index.lag}, in changes).
 */
@Component
final class CrawlMetrics {

  private final MeterRegistry registry;

  CrawlMetrics(MeterRegistry registry, DataLine line) {
    this.registry = registry;
    Gauge.builder("index.lag", line, data -> data.indexing().lag())
        .baseUnit("changes")
        .register(registry);
    Gauge.builder("crawl.queue", line, data -> data.crawl().queued())
        .baseUnit("urls")
        .register(registry);
  }

  void count(CrawlReport report) {
    registry.counter("crawl.bytes").increment(report.bytes());
    count("stored", "", report.stored());
    count("new_version", "", report.newVersions());
    count("unchanged", "", report.unchanged());
    count("duplicate", "", report.duplicates());
    count("snapshot", "", report.snapshots());
    count("listing", "", report.listings());
    count("not_modified", "", report.notModified());
    report.rejected().forEach((reason, number) -> count("rejected", reason, number));
    report
        .failed()
        .forEach((kind, number) -> count("failed", kind.name().toLowerCase(Locale.ROOT), number));
  }

  private void count(String outcome, String reason, long number) {
    registry.counter("crawl.outcomes", "outcome", outcome, "reason", reason).increment(number);
  }
}
