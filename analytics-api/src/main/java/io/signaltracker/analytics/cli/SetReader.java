// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.eval.LabelledSet;
import io.signaltracker.indexer.eval.Reading;
import java.io.PrintWriter;

/** Reads the documents of labelled sets and shows how far it is. */
final class SetReader {

  private final Annotator annotator;
  private final PrintWriter out;

  SetReader(Annotator annotator, PrintWriter out) {
    this.annotator = annotator;
    this.out = out;
  }

  /** What the reader finds, with the set's names in play or without. */
  Reading read(LabelledSet set, boolean named) {
    try (TerminalProgress progress = new TerminalProgress(out)) {
      int known = set.documents().size();
      return Reading.of(set, annotator, named, done -> progress.at(set.name(), done, known));
    }
  }
}
