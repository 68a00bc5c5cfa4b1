// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.parameters.NewsParameters;
import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.news.Bursts;
import io.signaltracker.indexer.news.Decision.Reason;
import io.signaltracker.indexer.news.DecisionRefused;
import io.signaltracker.indexer.news.NewsDesk;
import io.signaltracker.indexer.news.NewsStories;
import io.signaltracker.indexer.news.NewsStories.NewsPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ordinary news: the events, what analysts decide about them, and who is suddenly in the news. */
@RestController
@Tag(name = "news")
class NewsEndpoint {

  private static final int MOST_BURSTS = 50;

  private final NewsStories news;
  private final NewsDesk desk;
  private final Bursts bursts;
  private final AnalystGuard guard;
  private final Clock clock;

  NewsEndpoint(NewsStories news, NewsDesk desk, Bursts bursts, AnalystGuard guard, Clock clock) {
    this.news = news;
    this.desk = desk;
    this.bursts = bursts;
    this.guard = guard;
    this.clock = clock;
  }

  @Operation(
      operationId = "listNews",
      summary = "List news stories: articles that tell of one event",
      description = "The one with the newest article first.")
  @GetMapping("/api/v1/news")
  NewsView list(@ParameterObject NewsParameters parameters) {
    NewsPage page = news.list(parameters.filter());
    return new NewsView(
        parameters.moment(),
        page.total(),
        page.nextCursor(),
        page.stories().stream().map(NewsStoryView::of).toList());
  }

  @Operation(
      operationId = "getNews",
      summary = "The news story that an article belongs to, with its articles and decisions")
  @GetMapping("/api/v1/news/{id}")
  NewsDetailView one(
      @PathVariable String id,
      @Parameter(description = "Only what was known by this time, or by the end of this date")
          @RequestParam(required = false)
          @Nullable AsOf asof) {
    return asOf(id, asof == null ? null : asof.moment());
  }

  private NewsDetailView asOf(String id, @Nullable Instant moment) {
    return news.find(id, moment)
        .map(dossier -> NewsDetailView.of(dossier, moment))
        .orElseThrow(() -> new UnknownId("news", id));
  }

  @Operation(
      operationId = "listBursts",
      summary = "Names that were in the news far more than in the 28 days before")
  @GetMapping("/api/v1/bursts")
  BurstsView bursts(
      @Parameter(description = "A complete day; the last one where not given or not over yet")
          @RequestParam(required = false)
          @Nullable Instant day) {
    return BurstsView.of(
        bursts.of(day == null ? null : day.atZone(ZoneOffset.UTC).toLocalDate(), MOST_BURSTS));
  }

  /**
   * What is decided, by whom and why.
   *
   * @param with id of the other story's article
   */
  record Merge(@Nullable String with, @Nullable String by, @Nullable String why) {}

  /**
   * What is decided, by whom and why.
   *
   * @param articles ids of those that leave the story
   */
  record Split(@Nullable List<String> articles, @Nullable String by, @Nullable String why) {}

  /**
   * What is taken back, by whom and why.
   *
   * @param decision id of the decision
   */
  record Undo(@Nullable String decision, @Nullable String by, @Nullable String why) {}

  @Operation(
      operationId = "mergeNews",
      summary = "Decide that two news stories are one",
      description = "For analysts. Kept, with who and why, through every clustering.")
  @PostMapping(path = "/api/v1/news/{id}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
  NewsDetailView merge(
      @PathVariable String id, @RequestBody Merge merge, HttpServletRequest request) {
    guard.check(request);
    return decided(
        id, () -> desk.merge(id, given("with", merge.with()), reason(merge.by(), merge.why())));
  }

  @Operation(
      operationId = "splitNews",
      summary = "Decide that some articles of a news story are another one",
      description = "For analysts. Kept, with who and why, through every clustering.")
  @PostMapping(path = "/api/v1/news/{id}/split", consumes = MediaType.APPLICATION_JSON_VALUE)
  NewsDetailView split(
      @PathVariable String id, @RequestBody Split split, HttpServletRequest request) {
    guard.check(request);
    return decided(
        id,
        () -> desk.split(id, given("articles", split.articles()), reason(split.by(), split.why())));
  }

  @Operation(
      operationId = "undoNews",
      summary = "Take a decision back",
      description = "For analysts. It stays in the history, with who took it back and why.")
  @PostMapping(path = "/api/v1/news/{id}/undo", consumes = MediaType.APPLICATION_JSON_VALUE)
  NewsDetailView undo(@PathVariable String id, @RequestBody Undo undo, HttpServletRequest request) {
    guard.check(request);
    return decided(
        id, () -> desk.undo(id, given("decision", undo.decision()), reason(undo.by(), undo.why())));
  }

  private Reason reason(@Nullable String by, @Nullable String why) {
    return new Reason(given("by", by), clock.instant(), given("why", why));
  }

  private static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw new DecisionRefused("The field '" + field + "' is missing");
    }
    return value;
  }

  private NewsDetailView decided(String id, Runnable decision) {
    try {
      decision.run();
    } catch (NoSuchElementException e) {
      throw new UnknownId("news", String.valueOf(e.getMessage()));
    }
    return asOf(id, null);
  }
}
