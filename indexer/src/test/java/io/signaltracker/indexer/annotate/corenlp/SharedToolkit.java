// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate.corenlp;

import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.ArticleReader;
import io.signaltracker.indexer.annotate.ReadingLimits;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.language.Toolkit;
import java.time.Clock;

/** Loads the models once for all tests of a run. */
public final class SharedToolkit {

  private static final CoreNlpToolkit TOOLKIT = CoreNlpToolkit.load();

  private SharedToolkit() {}

  public static Toolkit toolkit() {
    return TOOLKIT;
  }

  /** A reader with the shipped gazetteer and limits. */
  public static Annotator annotator() {
    return new ArticleReader(
        Gazetteer.shipped(), TOOLKIT, ReadingLimits.DEFAULT, Clock.systemUTC());
  }
}
