// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened on one board, oldest first. */
@Schema(name = "BoardEvents")
public record BoardEventsView(
    @JsonProperty("as_of") @Nullable Instant asOf, BoardView board, List<BoardEventView> events) {}
