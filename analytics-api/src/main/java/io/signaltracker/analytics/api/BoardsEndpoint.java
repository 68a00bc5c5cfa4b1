// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.parameters.SeriesParameters;
import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.board.Board;
import io.signaltracker.indexer.board.Boards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The boards: how models stood, and what happened. */
@RestController
@Tag(name = "boards")
class BoardsEndpoint {

  private final Boards boards;

  BoardsEndpoint(Boards boards) {
    this.boards = boards;
  }

  @Operation(operationId = "listBoards", summary = "The leaderboards that are followed, by track")
  @GetMapping("/api/v1/boards")
  BoardsView list(
      @Parameter(description = "Only what was known by this time, or by the end of this date")
          @RequestParam(required = false)
          @Nullable AsOf asof) {
    Instant moment = moment(asof);
    return new BoardsView(moment, boards.list(moment).stream().map(BoardView::of).toList());
  }

  @Operation(
      operationId = "getBoardSeries",
      summary = "Rank and score of a board's models over time",
      description =
          "The best of the newest snapshot first. Above 500 snapshots the points are thinned out;"
              + " a narrower time shows all.")
  @GetMapping("/api/v1/boards/{id}/series")
  BoardSeriesView series(@PathVariable String id, @ParameterObject SeriesParameters parameters) {
    Board board = board(id, parameters.moment());
    return new BoardSeriesView(
        parameters.moment(),
        BoardView.of(board),
        boards.series(board.id(), parameters.filter(), parameters.moment()).stream()
            .map(ModelSeriesView::of)
            .toList());
  }

  @Operation(
      operationId = "getBoardEvents",
      summary = "What happened on a board",
      description =
          "Oldest first. A change counts from the second fetch that shows it; until then it is"
              + " pending, and comes last.")
  @GetMapping("/api/v1/boards/{id}/events")
  BoardEventsView events(
      @PathVariable String id,
      @Parameter(description = "Only what was known by this time, or by the end of this date")
          @RequestParam(required = false)
          @Nullable AsOf asof) {
    Board board = board(id, moment(asof));
    return new BoardEventsView(
        moment(asof),
        BoardView.of(board),
        Stream.concat(
                boards.events(board.id(), moment(asof)).stream()
                    .map(event -> BoardEventView.of(event, false)),
                boards.pending(board.id(), moment(asof)).stream()
                    .map(event -> BoardEventView.of(event, true)))
            .toList());
  }

  private Board board(String id, @Nullable Instant moment) {
    return boards.find(id, moment).orElseThrow(() -> new UnknownId("board", id));
  }

  private static @Nullable Instant moment(@Nullable AsOf asof) {
    return asof == null ? null : asof.moment();
  }
}
