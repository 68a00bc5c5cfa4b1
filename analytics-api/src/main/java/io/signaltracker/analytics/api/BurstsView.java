// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.indexer.news.Burst;
import io.signaltracker.indexer.news.Bursts.BurstDay;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * Names that were in the news far more than before.
 *
 * @param day the complete day that is told of
 * @param baseline complete days before it on record, at most 28
 * @param enough whether these are enough to tell a burst
 */
@Schema(name = "Bursts")
public record BurstsView(LocalDate day, int baseline, boolean enough, List<BurstView> bursts) {

  /**
   * One name.
   *
   * @param articles of the day, without copies
   * @param median of the articles a day before
   * @param spread robust standard deviation before, at least 1
   * @param z spreads above the median
   */
  @Schema(name = "Burst")
  public record BurstView(
      String entity,
      String type,
      int articles,
      int origins,
      double median,
      double spread,
      double z) {

    static BurstView of(Burst burst) {
      return new BurstView(
          burst.entity(),
          Vocabulary.word(burst.type()),
          burst.articles(),
          burst.origins(),
          burst.median(),
          burst.spread(),
          burst.z());
    }
  }

  static BurstsView of(BurstDay day) {
    return new BurstsView(
        day.day(), day.baseline(), day.enough(), day.bursts().stream().map(BurstView::of).toList());
  }
}
