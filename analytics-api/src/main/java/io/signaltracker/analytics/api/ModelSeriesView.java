// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.StoryDetailView.StandingView;
import io.signaltracker.indexer.board.ModelSeries;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one model stood over time.
 *
 * @param modelKey the board's own id of the model
 * @param model its name as last shown
 * @param vendor who the board last said made it; null where it does not say
 */
@Schema(name = "ModelSeries")
public record ModelSeriesView(
    @JsonProperty("model_key") String modelKey,
    String model,
    @Nullable String vendor,
    List<StandingView> points) {

  static ModelSeriesView of(ModelSeries series) {
    return new ModelSeriesView(
        series.modelKey(),
        series.model(),
        series.vendor(),
        series.points().stream().map(StandingView::of).toList());
  }
}
