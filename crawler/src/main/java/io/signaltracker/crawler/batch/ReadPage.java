// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import java.nio.file.Path;

/** What became of one saved page. */
sealed interface ReadPage {

  /** A line of the output. */
  record Line(String json, boolean hasText) implements ReadPage {}

  /** Passed over. */
  record Bad(Path file, String problem) implements ReadPage {}
}
