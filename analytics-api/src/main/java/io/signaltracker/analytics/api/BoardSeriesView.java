// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How models stood on one board. */
@Schema(name = "BoardStandings")
public record BoardSeriesView(
    @JsonProperty("as_of") @Nullable Instant asOf, BoardView board, List<ModelSeriesView> series) {}
