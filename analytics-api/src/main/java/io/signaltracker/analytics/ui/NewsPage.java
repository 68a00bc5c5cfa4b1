// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.AnalystGuard;
import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.parameters.NewsParameters;
import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.news.Bursts;
import io.signaltracker.indexer.news.Decision.Reason;
import io.signaltracker.indexer.news.NewsDesk;
import io.signaltracker.indexer.news.NewsStories;
import io.signaltracker.indexer.news.NewsStories.NewsDossier;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The news: events by their articles, names that burst, and an event's page with its decisions. */
@Controller
class NewsPage {

  private static final int BURSTS = 12;

  private final NewsStories news;
  private final NewsDesk desk;
  private final Bursts bursts;
  private final AnalystGuard guard;
  private final Clock clock;

  NewsPage(NewsStories news, NewsDesk desk, Bursts bursts, AnalystGuard guard, Clock clock) {
    this.news = news;
    this.desk = desk;
    this.bursts = bursts;
    this.guard = guard;
    this.clock = clock;
  }

  @GetMapping("/news")
  String list(NewsParameters parameters, HttpServletRequest request, Model model) {
    NewsStories.NewsPage page = news.list(parameters.filter());
    String next = page.nextCursor();
    PageAddress address = PageAddress.of("/news", request.getParameterMap());
    model.addAttribute("stories", page.stories());
    model.addAttribute("total", page.total());
    model.addAttribute("more", next == null ? null : address.with("cursor", next).toString());
    model.addAttribute("bursts", bursts.asOf(parameters.moment(), BURSTS));
    model.addAttribute("filter", parameters);
    model.addAttribute("asof", parameters.asof());
    return "news";
  }

  @GetMapping("/news/{id}")
  String one(
      @PathVariable String id, @RequestParam(required = false) @Nullable AsOf asof, Model model) {
    NewsDossier dossier =
        news.find(id, asof == null ? null : asof.moment())
            .orElseThrow(() -> new UnknownId("news", id));
    model.addAttribute("dossier", dossier);
    model.addAttribute("asof", asof);
    model.addAttribute("asksForToken", guard.asksForToken());
    return "news-story";
  }

  /** What the form of a decision has beside its own field. */
  record Decided(@Nullable String by, @Nullable String why, @Nullable String token) {}

  @PostMapping("/news/{id}/merge")
  String merge(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String with,
      Decided decided,
      HttpServletRequest request) {
    return decide(id, decided, request, reason -> desk.merge(id, lastPart(with), reason));
  }

  /** An id, or the address of its page. */
  private static String lastPart(String address) {
    String stripped = address.strip();
    return stripped.substring(stripped.lastIndexOf('/') + 1);
  }

  @PostMapping("/news/{id}/split")
  String split(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable List<String> article,
      Decided decided,
      HttpServletRequest request) {
    List<String> articles = article == null ? List.of() : article;
    return decide(id, decided, request, reason -> desk.split(id, articles, reason));
  }

  @PostMapping("/news/{id}/undo")
  String undo(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String decision,
      Decided decided,
      HttpServletRequest request) {
    return decide(id, decided, request, reason -> desk.undo(id, decision, reason));
  }

  private String decide(
      String id,
      Decided decided,
      HttpServletRequest request,
      java.util.function.Consumer<Reason> decision) {
    guard.check(request, decided.token());
    try {
      decision.accept(new Reason(orEmpty(decided.by()), clock.instant(), orEmpty(decided.why())));
    } catch (NoSuchElementException e) {
      throw new UnknownId("news", String.valueOf(e.getMessage()));
    }
    return "redirect:/news/" + PageAddress.encoded(id);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
