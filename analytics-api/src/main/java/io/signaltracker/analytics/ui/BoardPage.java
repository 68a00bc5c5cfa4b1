// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.board.Board;
import io.signaltracker.indexer.board.BoardDifference;
import io.signaltracker.indexer.board.Boards;
import io.signaltracker.indexer.board.Boards.SeriesFilter;
import io.signaltracker.indexer.board.ModelSeries;
import io.signaltracker.indexer.board.Standings;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.story.Stories;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The boards, and one of them: lanes over time, events, texts, and what changed since when. */
@Controller
class BoardPage {

  private static final int LANES = 12;
  private static final int SCORED = 6;
  private static final int MOST_MODELS = 200;
  private static final int MOST_EVENTS = 60;
  private static final int MOST_NEWS = 20;
  private static final Duration USUAL_GAP = Duration.ofDays(7);

  private final Boards boards;
  private final Stories stories;
  private final ClaimLedger claims;

  BoardPage(Boards boards, Stories stories, ClaimLedger claims) {
    this.boards = boards;
    this.stories = stories;
    this.claims = claims;
  }

  /** The address of a board's page. */
  static String address(String id) {
    return "/boards/" + PageAddress.encoded(id).replace("+", "%20");
  }

  @GetMapping("/boards")
  String boards(@RequestParam(required = false) @Nullable AsOf asof, Model model) {
    Instant moment = moment(asof);
    List<Board> all = boards.list(moment);
    model.addAttribute("boards", all);
    model.addAttribute("asof", asof);
    model.addAttribute("news", news(all, moment));
    return "boards";
  }

  private List<News> news(List<Board> all, @Nullable Instant moment) {
    return all.stream()
        .flatMap(board ->
            boards.events(board.id(), moment).stream().map(event -> new News(board, event)))
        .sorted((one, other) -> other.event().publishedAt().compareTo(one.event().publishedAt()))
        .limit(MOST_NEWS)
        .toList();
  }

  /** An event and the board it happened on. */
  public record News(Board board, BoardEvent event) {}

  @GetMapping("/boards/{id}")
  String board(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable AsOf asof,
      @RequestParam(required = false) @Nullable AsOf since,
      @RequestParam(required = false) @Nullable String model,
      HttpServletRequest request,
      Model page) {
    Instant moment = moment(asof);
    Board board = boards.find(id, moment).orElseThrow(() -> new UnknownId("board", id));
    List<BoardEvent> events = boards.events(id, moment);
    List<ModelSeries> series =
        boards.series(id, new SeriesFilter(null, null, null, MOST_MODELS), moment);
    Set<String> subjects = subjects(series, events, model);
    page.addAttribute("board", board);
    page.addAttribute("tracks", tracks(board, moment));
    page.addAttribute("asof", asof);
    page.addAttribute("since", since);
    page.addAttribute("model", model);
    page.addAttribute("address", PageAddress.of(address(id), request.getParameterMap()).without());
    page.addAttribute("ranks", Plot.ranks(drawn(series, subjects, LANES), events, subjects));
    page.addAttribute("scores", Plot.scores(drawn(series, subjects, SCORED), events, subjects));
    page.addAttribute("events", events.reversed().stream().limit(MOST_EVENTS).toList());
    page.addAttribute("pending", boards.pending(id, moment));
    page.addAttribute("moreEvents", Math.max(0, events.size() - MOST_EVENTS));
    page.addAttribute("texts", BoardTexts.of(series, subjects, stories, claims, moment));
    compare(board, since, moment, page);
    return "board";
  }

  private List<Board> tracks(Board board, @Nullable Instant moment) {
    return boards.list(moment).stream()
        .filter(other -> other.sourceId().equals(board.sourceId()))
        .toList();
  }

  /** What was asked for; else the models that the board does not name a maker of, or did not. */
  private static Set<String> subjects(
      List<ModelSeries> series, List<BoardEvent> events, @Nullable String model) {
    if (model != null && !model.isBlank()) {
      return Set.copyOf(
          series.stream()
              .filter(one -> one.modelKey().equals(model) || one.model().equalsIgnoreCase(model))
              .map(ModelSeries::modelKey)
              .toList());
    }
    Set<String> unnamed = new LinkedHashSet<>();
    boolean namesVendors = series.stream().anyMatch(one -> one.vendor() != null);
    if (namesVendors) {
      events.stream()
          .filter(event -> event.vendor() == null)
          .map(BoardEvent::modelKey)
          .forEach(unnamed::add);
      series.stream()
          .filter(one -> one.vendor() == null)
          .map(ModelSeries::modelKey)
          .forEach(unnamed::add);
    }
    return unnamed;
  }

  /** The best of now, and with them what the page is about. */
  private static List<ModelSeries> drawn(List<ModelSeries> series, Set<String> subjects, int most) {
    List<ModelSeries> best = series.stream().limit(most).toList();
    return Stream.concat(
            best.stream(),
            series.stream()
                .filter(one -> subjects.contains(one.modelKey()) && !best.contains(one))
                .limit(most))
        .toList();
  }

  private void compare(Board board, @Nullable AsOf since, @Nullable Instant moment, Model page) {
    Standings now = boards.standings(board.id(), moment).orElseThrow();
    Instant wanted = since == null ? now.takenAt().minus(USUAL_GAP) : since.moment();
    Optional<Standings> before =
        boards
            .standings(board.id(), wanted)
            .or(() -> boards.standings(board.id(), board.firstAt()));
    page.addAttribute("now", now);
    page.addAttribute("before", before.orElse(now));
    page.addAttribute(
        "lines", BoardDifference.between(before.orElse(now).rows(), now.rows()).lines());
    page.addAttribute("moments", boards.moments(board.id(), moment).reversed());
  }

  private static @Nullable Instant moment(@Nullable AsOf asof) {
    return asof == null ? null : Objects.requireNonNull(asof).moment();
  }
}
