// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.crawler.CrawlProgress;
import io.signaltracker.indexer.step.IndexProgress;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * One line per stage: a moving bar on a terminal, the finished line elsewhere. Thread-safe.
 *
 * <p>A stage ends when the next one begins or on {@link #close}.
 */
final class TerminalProgress implements CrawlProgress, IndexProgress, AutoCloseable {

  private final PrintWriter out;
  private final boolean terminal;
  private @Nullable String stage;
  private @Nullable ProgressBar bar;
  private long done;
  private long started;

  TerminalProgress(PrintWriter out) {
    this.out = out;
    this.terminal = System.console() != null && System.console().isTerminal();
  }

  @Override
  public synchronized void at(String step, long done, long known) {
    if (!step.equals(stage)) {
      close();
      begin(step);
    }
    this.done = done;
    if (bar != null) {
      bar.maxHint(known);
      bar.stepTo(done);
    }
  }

  private void begin(String step) {
    stage = step;
    started = System.nanoTime();
    bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName("%-7s".formatted(step))
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .clearDisplayOnFinish()
                .build()
            : null;
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    if (stage != null) {
      Duration took = Duration.ofNanos(System.nanoTime() - started);
      out.printf("  %-7s %6d done in %.1f s%n", stage, done, took.toMillis() / 1000.0);
      out.flush();
      stage = null;
    }
  }
}
