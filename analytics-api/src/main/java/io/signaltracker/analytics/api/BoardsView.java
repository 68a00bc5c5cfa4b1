// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.StoryDetailView.StandingView;
import io.signaltracker.indexer.board.Board;
import io.signaltracker.indexer.board.ModelSeries;
import io.signaltracker.indexer.evidence.BoardEvent;
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
public record BoardsView(@JsonProperty("as_of") @Nullable Instant asOf, List<BoardView> boards) {

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

  /** How models stood on one board. */
  @Schema(name = "BoardStandings")
  public record BoardSeriesView(
      @JsonProperty("as_of") @Nullable Instant asOf,
      BoardView board,
      List<ModelSeriesView> series) {}

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

  /** What happened on one board, oldest first. */
  @Schema(name = "BoardEvents")
  public record BoardEventsView(
      @JsonProperty("as_of") @Nullable Instant asOf, BoardView board, List<EventView> events) {}

  /**
   * One event.
   *
   * @param kind enter, enter_top, lead, lose_lead, jump, hidden, removed, reappeared, renamed,
   *     vendor_set or vendor_changed
   * @param vendor who the board says made it, after the event
   * @param rank after the event; null where it has left the board
   * @param detail the event in words
   * @param pending whether one fetch only has shown it, so that it does not count yet
   */
  @Schema(name = "BoardEvent")
  public record EventView(
      String id,
      String kind,
      @JsonProperty("model_key") String modelKey,
      String model,
      @Nullable String vendor,
      @Nullable Integer rank,
      @Nullable Double score,
      String detail,
      Instant at,
      @JsonProperty("first_seen_at") Instant firstSeenAt,
      boolean pending) {

    static EventView of(BoardEvent event, boolean pending) {
      return new EventView(
          event.id(),
          event.kind().word(),
          event.modelKey(),
          event.model(),
          event.vendor(),
          event.rank(),
          event.score(),
          event.detail(),
          event.publishedAt(),
          event.firstSeenAt(),
          pending);
    }
  }
}
