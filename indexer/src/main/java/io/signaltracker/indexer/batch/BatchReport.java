// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import java.util.List;

/**
 * What a batch did.
 *
 * @param documents documents read
 * @param degraded of them, those that were not read whole
 * @param bad lines that were skipped
 * @param problems of the first of them, at most 100, one line each
 */
public record BatchReport(
    long documents,
    long degraded,
    long claims,
    long entities,
    long stories,
    long bad,
    List<String> problems) {

  public BatchReport {
    problems = List.copyOf(problems);
  }
}
