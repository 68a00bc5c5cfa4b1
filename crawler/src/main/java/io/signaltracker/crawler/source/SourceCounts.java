// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import io.signaltracker.crawler.source.SourceStates.Answer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What some visits add to the state of one source. Not thread-safe. */
public final class SourceCounts {

  private @Nullable Instant fetchedAt;
  private @Nullable Instant newAt;
  private @Nullable Instant problemAt;
  private @Nullable String problem;
  private long fetched;
  private long notModified;
  private long stored;
  private long failed;

  /**
   * Adds a visit.
   *
   * @param news how many new articles or snapshots it gave
   * @param wrong what went wrong, in one line; null for nothing
   */
  public void add(Answer answer, long news, @Nullable String wrong, Instant at) {
    fetched += answer == Answer.FETCHED || answer == Answer.NEW ? 1 : 0;
    notModified += answer == Answer.NOT_MODIFIED ? 1 : 0;
    failed += answer == Answer.FAILED ? 1 : 0;
    stored += news;
    fetchedAt = answer == Answer.FAILED ? fetchedAt : at;
    newAt = answer == Answer.NEW ? at : newAt;
    problem = wrong == null ? problem : wrong;
    problemAt = wrong == null ? problemAt : at;
  }

  @Nullable Instant fetchedAt() {
    return fetchedAt;
  }

  @Nullable Instant newAt() {
    return newAt;
  }

  @Nullable Instant problemAt() {
    return problemAt;
  }

  @Nullable String problem() {
    return problem;
  }

  long fetched() {
    return fetched;
  }

  long notModified() {
    return notModified;
  }

  long stored() {
    return stored;
  }

  long failed() {
    return failed;
  }
}
