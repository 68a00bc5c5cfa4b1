// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.schedule;

import io.signaltracker.analytics.digest.WeeklyDigest;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Publishes the last complete week and mails it to whoever did not get it yet. */
@DisallowConcurrentExecution
final class DigestJob extends QuartzJobBean {

  private static final Logger LOG = LoggerFactory.getLogger(DigestJob.class);

  private final WeeklyDigest digest;

  DigestJob(WeeklyDigest digest) {
    this.digest = digest;
  }

  @Override
  protected void executeInternal(JobExecutionContext context) {
    LOG.atInfo().addKeyValue("run", digest.run()).log("digest");
  }
}
