// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import static io.signaltracker.analytics.demo.Prose.escape;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Pours an article into its outlet's layout. */
final class ArticleHtml {
  private final Outlet outlet;
  private final Layout layout;
  private final DateTimeFormatter shownDate;

  ArticleHtml(Outlet outlet) {
    this.outlet = outlet;
    this.layout = Layout.named(outlet.settings().need("layout"));
    this.shownDate =
        DateTimeFormatter.ofPattern(
                outlet.settings().or("date-format", "d MMMM yyyy"),
                Locale.forLanguageTag(outlet.language()))
            .withZone(ZoneOffset.UTC);
  }

  String of(OutletPage page) {
    Map<String, String> places = new HashMap<>(sitePlaces());
    places.put("title", escape(page.title()));
    places.put("url", outlet.url(page.path()));
    places.put("metadata", Metadata.of(outlet, page));
    places.put("author", escape(page.author().orElse("")));
    places.put("byline", page.author().map(name -> "By " + escape(name)).orElse(""));
    places.put("date", shownDate.format(page.published()));
    places.put("datetime", page.published().toString());
    places.put(
        "standfirst", page.head().find("standfirst").map(ArticleHtml::standfirst).orElse(""));
    places.put("body", page.prose().html());
    places.put("credit", page.credit().map(ArticleHtml::credit).orElse(""));
    places.put("related", links(outlet.others(page, 4)));
    places.put("comments", page.prose().comments());
    places.put("notice", escape(footer(noticeOf(page))));
    return layout.fill(places);
  }

  /** What every page of the outlet has: names, navigation, the notice. */
  Map<String, String> sitePlaces() {
    return Map.of(
        "site", escape(outlet.name()),
        "tagline", escape(outlet.settings().or("tagline", "")),
        "language", outlet.language(),
        "charset", outlet.charset().name(),
        "navigation", navigation(),
        "notice", escape(footer(outlet.notice())));
  }

  /** A site that lies does so on every page. */
  private Notice noticeOf(OutletPage page) {
    return outlet.notice() == Notice.UNTRUE ? Notice.UNTRUE : page.notice();
  }

  private String footer(Notice notice) {
    return notice.about(outlet.settings().or("invented", "Invented outlet"));
  }

  private String navigation() {
    return outlet.settings().list("sections").stream()
        .map(section -> "<li><a href=\"/\">" + escape(section) + "</a></li>")
        .collect(Collectors.joining());
  }

  private static String standfirst(String text) {
    return "<p class=\"standfirst\">" + escape(text) + "</p>";
  }

  private static String credit(String agency) {
    return "<p class=\"credit\">Text: " + escape(agency) + "</p>";
  }

  private static String links(List<OutletPage> pages) {
    return pages.stream()
        .map(page ->
            "<li><a href=\"%s\">%s</a></li>".formatted(page.announcedPath(), escape(page.title())))
        .collect(Collectors.joining("\n"));
  }
}
