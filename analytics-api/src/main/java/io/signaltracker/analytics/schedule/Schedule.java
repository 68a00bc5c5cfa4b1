// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.schedule;

import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.settings.SignalTrackerSettings;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Registers the jobs once the pages answer. */
@Component
final class Schedule {

  private final Scheduler quartz;
  private final ScheduleSettings schedule;
  private final SignalTrackerSettings settings;

  Schedule(Scheduler quartz, ScheduleSettings schedule, DataLine line) {
    this.quartz = quartz;
    this.schedule = schedule;
    this.settings = line.settings();
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() throws SchedulerException {
    if (!schedule.on()) {
      return;
    }
    quartz.scheduleJob(job("crawl", CrawlJob.class), everyCrawl());
    if (settings.digest().send()) {
      quartz.scheduleJob(job("digest", DigestJob.class), weekly());
    }
  }

  private static JobDetail job(String name, Class<? extends Job> type) {
    return JobBuilder.newJob(type).withIdentity(name).build();
  }

  /** A round that took longer than the interval is followed by one round, not by all it missed. */
  private Trigger everyCrawl() {
    return TriggerBuilder.newTrigger()
        .withIdentity("crawl")
        .startNow()
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(settings.crawl().every().toMillis())
                .repeatForever()
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }

  /** A Monday that was missed (the machine was off) is made up for as soon as it is on again. */
  private Trigger weekly() {
    return TriggerBuilder.newTrigger()
        .withIdentity("digest")
        .withSchedule(
            CronScheduleBuilder.cronSchedule(settings.digest().cron())
                .inTimeZone(TimeZone.getTimeZone("UTC"))
                .withMisfireHandlingInstructionFireAndProceed())
        .build();
  }
}
