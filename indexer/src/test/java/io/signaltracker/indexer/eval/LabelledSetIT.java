// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.annotate.corenlp.SharedToolkit;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A floor under the quality of reading: measured on the labelled sets of the project and on those
 * that lie beside it, well below what is reached, so that only a real loss fails.
 */
class LabelledSetIT {

  @ParameterizedTest
  @CsvSource({
    "held-out-episodes, names, 0.64",
    "held-out-episodes, text, 0.58",
    "held-out-episodes-2, names, 0.84",
    "held-out-episodes-2, text, 0.79",
    "held-out-episodes-3, names, 0.82",
    "held-out-episodes-3, text, 0.78",
    "held-out-constructions, names, 0.62",
    "held-out-constructions, text, 0.39",
    "dev, names, 0.87",
    "dev, text, 0.86",
    "dev2, names, 0.88",
    "dev2, text, 0.79"
  })
  void staysAboveTheFloor(String name, String with, double floor) {
    LabelledSet set = LabelledSet.read(SharedSets.find(name));
    Reading reading = Reading.of(set, SharedToolkit.annotator(), with.equals("names"), _ -> {});

    double f1 = new SetScorer(reading, new Bootstrap(1, 1)).claimScore().triples().f1();

    System.out.printf(Locale.ROOT, "claims on %s (%s): F1 %.3f%n", name, with, f1);
    assertThat(f1).isGreaterThan(floor);
  }
}
