// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import java.nio.file.Path;

/**
 * Puts a file of cases to the classes that decide them in the crawl; immutable and thread-safe.
 *
 * <p>Nothing is fetched and no name looked up.
 */
public final class CaseBatch {

  private final CaseKind kind;

  /** A batch of one kind of cases. */
  public CaseBatch(CaseKind kind) {
    this.kind = kind;
  }

  /**
   * Answers each line with its {@code id} and {@code got}; a line that is no such case with an
   * {@code error}. The output appears when all is done.
   *
   * @return how many lines were answered with an error
   * @throws FilesUnusable where the output cannot be written
   */
  public int run(Path input, Path output) {
    return JsonLines.answer(input, output, given -> CaseAnswers.of(kind, given));
  }
}
