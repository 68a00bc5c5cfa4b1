// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The boards that are followed.
 *
 * @param asOf only what was known by then; null for all
 */
@Schema(name = "Boards")
public record BoardsView(@JsonProperty("as_of") @Nullable Instant asOf, List<BoardView> boards) {}
