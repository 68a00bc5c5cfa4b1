// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import java.util.List;

/**
 * What an extract batch did.
 *
 * @param pages files read and written as articles
 * @param withoutText of them, those in which no main text was found
 * @param bad files that were passed over
 * @param problems of the first of them, at most 100, one line each
 */
public record ExtractReport(long pages, long withoutText, long bad, List<String> problems) {

  public ExtractReport {
    problems = List.copyOf(problems);
  }
}
