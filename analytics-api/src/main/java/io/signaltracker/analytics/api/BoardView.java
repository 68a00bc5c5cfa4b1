// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.indexer.board.Board;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One track of a leaderboard.
 *
 * @param models rows of the newest snapshot
 * @param unnamed of them, those without a vendor
 * @param leader name of the model on rank 1
 */
@Schema(name = "Board")
public record BoardView(
    String id,
    @JsonProperty("source_id") String sourceId,
    String board,
    String track,
    @JsonProperty("first_at") Instant firstAt,
    @JsonProperty("last_at") Instant lastAt,
    int snapshots,
    int models,
    int unnamed,
    String leader,
    @JsonProperty("leader_vendor") @Nullable String leaderVendor) {

  static BoardView of(Board board) {
    return new BoardView(
        board.id(),
        board.sourceId(),
        board.name(),
        board.track(),
        board.firstAt(),
        board.lastAt(),
        board.snapshots(),
        board.models(),
        board.unnamed(),
        board.leader(),
        board.leaderVendor());
  }
}
