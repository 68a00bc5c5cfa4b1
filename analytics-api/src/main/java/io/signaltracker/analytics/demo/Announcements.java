// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import static io.signaltracker.analytics.demo.Prose.escape;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How an outlet announces its pages: RSS 2.0, Atom 1.0 (RFC 4287), sitemap 0.9. */
final class Announcements {
  private static final int NEWEST = 20;

  private final Outlet outlet;

  Announcements(Outlet outlet) {
    this.outlet = outlet;
  }

  String rss() {
    return prolog()
        + """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
        <title>%s</title>
        <link>%s</link>
        <description>%s</description>
        <language>%s</language>
        %s
        </channel>
        </rss>
        """
            .formatted(
                escape(outlet.name()),
                outlet.url("/"),
                escape(outlet.settings().or("tagline", outlet.name())),
                outlet.language(),
                newest(this::rssItem));
  }

  /** The same feed as a careless program writes it: a bare ampersand, and cut short. */
  String brokenRss() {
    String whole = rss().replaceFirst("<description>", "<description>News & notes. ");
    return whole.substring(0, whole.length() * 2 / 3) + "<item><title>";
  }

  String atom() {
    return prolog()
        + """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
        <title>%s</title>
        <id>%s</id>
        <link rel="self" href="%s"/>
        <updated>%s</updated>
        %s
        </feed>
        """
            .formatted(
                outlet.language(),
                escape(outlet.name()),
                outlet.url("/"),
                outlet.url(outlet.settings().or("atom", "/")),
                outlet.changed(),
                newest(this::atomEntry));
  }

  String sitemap() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    %s
    </urlset>
    """
        .formatted(outlet.pages().stream().map(this::sitemapUrl).collect(Collectors.joining("\n")));
  }

  private String prolog() {
    return "<?xml version=\"1.0\" encoding=\"" + outlet.charset().name() + "\"?>\n";
  }

  private String newest(Function<OutletPage, String> form) {
    return outlet.pages().stream().limit(NEWEST).map(form).collect(Collectors.joining("\n"));
  }

  private String rssItem(OutletPage page) {
    return """
    <item>
    <title>%s</title>
    <link>%s</link>
    <guid isPermaLink="false">%s</guid>
    <pubDate>%s</pubDate>
    <dc:creator>%s</dc:creator>
    <description>%s</description>
    </item>\
    """
        .formatted(
            escape(page.title()),
            escape(link(page)),
            outlet.settings().need("host") + page.path(),
            rfc1123(page.published()),
            escape(page.author().orElse(outlet.name())),
            escape(page.prose().firstParagraph()));
  }

  private String atomEntry(OutletPage page) {
    return """
    <entry>
    <title>%s</title>
    <id>%s</id>
    <link rel="alternate" type="text/html" href="%s"/>
    <published>%s</published>
    <updated>%s</updated>
    <author><name>%s</name></author>
    <summary type="text">%s</summary>
    </entry>\
    """
        .formatted(
            escape(page.title()),
            outlet.url(page.path()),
            escape(link(page)),
            page.published(),
            page.modified(),
            escape(page.author().orElse(outlet.name())),
            escape(page.prose().firstParagraph()));
  }

  private String sitemapUrl(OutletPage page) {
    return "<url><loc>%s</loc><lastmod>%s</lastmod></url>"
        .formatted(outlet.url(page.path()), page.modified());
  }

  /** With the tracking parameters that many feeds append. */
  private String link(OutletPage page) {
    return outlet.url(page.announcedPath())
        + outlet.settings().find("feed-tracking").map(query -> "?" + query).orElse("");
  }

  private static String rfc1123(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }
}
