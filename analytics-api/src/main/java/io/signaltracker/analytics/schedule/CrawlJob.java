// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.schedule;

import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.crawler.CrawlProgress;
import io.signaltracker.indexer.step.IndexProgress;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Fetches what is due and brings stories and index up to date. */
@DisallowConcurrentExecution
final class CrawlJob extends QuartzJobBean {

  private static final Logger LOG = LoggerFactory.getLogger(CrawlJob.class);

  private final DataLine line;
  private final CrawlMetrics metrics;

  CrawlJob(DataLine line, CrawlMetrics metrics) {
    this.line = line;
    this.metrics = metrics;
  }

  /**
   * A failure is logged and the next firing tries again: one bad round must not end the schedule.
   */
  @Override
  protected void executeInternal(JobExecutionContext context) {
    try {
      metrics.count(line.crawl().crawlDue(CrawlProgress.NONE));
      line.indexing().catchUp(IndexProgress.NONE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("crawl round failed, the next one goes on from here");
    }
  }
}
