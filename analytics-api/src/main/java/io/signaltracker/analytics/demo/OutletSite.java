// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import static io.signaltracker.analytics.demo.Prose.escape;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns an outlet into addresses: front page, articles, feed, sitemap, and a page for members. */
final class OutletSite {
  private final Outlet outlet;
  private final ArticleHtml articles;
  private final Announcements announcements;

  OutletSite(Outlet outlet) {
    this.outlet = outlet;
    this.articles = new ArticleHtml(outlet);
    this.announcements = new Announcements(outlet);
  }

  void fill(VirtualHost host) {
    html(host, "/", front(), outlet.changed());
    outlet.pages().forEach(page -> fill(host, page));
    html(host, privatePath(), membersOnly(), outlet.changed());
    fillFeed(host);
    outlet
        .settings()
        .find("sitemap")
        .ifPresent(path ->
            host.xml(
                path,
                "application/xml",
                announcements.sitemap(),
                StandardCharsets.UTF_8,
                outlet.changed()));
  }

  private void fill(VirtualHost host, OutletPage page) {
    html(host, page.path(), articles.of(page), page.modified());
    page.head()
        .find("moved-from")
        .ifPresent(old -> host.moved(old, outlet.url(page.path()), page.modified()));
  }

  private void html(VirtualHost host, String path, String html, Instant modified) {
    if (outlet.charset().equals(StandardCharsets.UTF_8)) {
      host.html(path, html, modified);
    } else {
      host.html(path, html, outlet.charset(), modified);
    }
  }

  private void fillFeed(VirtualHost host) {
    outlet.settings().find("rss").ifPresent(path -> feed(host, path, "rss", announcements.rss()));
    outlet
        .settings()
        .find("atom")
        .ifPresent(path -> feed(host, path, "atom", announcements.atom()));
    outlet
        .settings()
        .find("broken-rss")
        .ifPresent(path -> feed(host, path, "rss", announcements.brokenRss()));
  }

  private void feed(VirtualHost host, String path, String form, String xml) {
    host.xml(path, "application/" + form + "+xml", xml, outlet.charset(), outlet.changed());
  }

  private String front() {
    Map<String, String> places = new HashMap<>(articles.sitePlaces());
    places.put("teasers", teasers(outlet.pages()));
    places.put("private", privatePath());
    return Layout.named("front").fill(places);
  }

  private static String teasers(List<OutletPage> pages) {
    return pages.stream().map(OutletSite::teaser).collect(Collectors.joining("\n"));
  }

  private static String teaser(OutletPage page) {
    return """
    <article class="teaser">
    <h2><a href="%s">%s</a></h2>
    <p>%s</p>
    </article>\
    """
        .formatted(
            page.announcedPath(), escape(page.title()), escape(page.prose().firstParagraph()));
  }

  private String privatePath() {
    return outlet.settings().list("disallow").getFirst() + "notes";
  }

  private String membersOnly() {
    return Layout.named("members").fill(articles.sitePlaces());
  }
}
