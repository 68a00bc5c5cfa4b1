// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.feed.FeedReader;
import io.signaltracker.crawler.feed.FeedReading;
import io.signaltracker.crawler.feed.SitemapReader;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import io.signaltracker.crawler.snapshot.Snapshot;
import io.signaltracker.crawler.source.Announcer;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds out what an address is that nobody has said anything of: a feed, a sitemap, a page. */
final class AddressKinds {

  private static final int LOOKED_AT = 4_096;
  private static final int MAX_DEPTH = 512;

  private static final String FEEDS =
      "link[rel~=(?i)alternate][type~=(?i)(rss|atom|feed\\+json|rdf)][href]";

  private final FeedReader feeds = new FeedReader();
  private final SitemapReader sitemaps = new SitemapReader();

  /**
   * What an address seems to be.
   *
   * @param announcer as it would stand in the sources file; null where nothing of use is there
   * @param article whether it is itself an article rather than a list of them
   * @param notes what else there is to know
   */
  record Guess(String word, @Nullable Announcer announcer, boolean article, List<String> notes) {}

  Guess of(URI url, FetchedPage page) {
    String start = start(page);
    if (start.contains("<urlset") || start.contains("<sitemapindex") || isGzipped(page)) {
      FeedReading reading = sitemaps.read(page);
      String word = reading.sitemaps().isEmpty() ? "a sitemap" : "an index of sitemaps";
      return new Guess(word, new Announcer.Sitemap(url), false, List.of());
    }
    if (start.contains("<html") || start.contains("<!doctype html")) {
      return page(url, page);
    }
    boolean feed = !feeds.read(page).entries().isEmpty();
    return feed
        ? new Guess("a feed", new Announcer.Feed(url), false, List.of())
        : unknown(page, start);
  }

  private static Guess unknown(FetchedPage page, String start) {
    boolean json = start.startsWith("{") || start.startsWith("[");
    String type = page.contentType().isEmpty() ? "without a type" : page.contentType();
    return new Guess(
        "neither a feed nor a sitemap nor a page (" + (json ? "JSON, " : "") + type + ")",
        null,
        false,
        json
            ? List.of(
                "of a board, a catalogue or a forum? Then put it into the sources file with its"
                    + " kind, see docs/add-a-source.md, and check the source by its id")
            : List.of());
  }

  private static Guess page(URI url, FetchedPage page) {
    List<String> notes = new ArrayList<>();
    forum(url).ifPresent(kind -> notes.add("can be read as '" + kind + ": " + url + "'"));
    Document document = document(page);
    for (Element link : document.select(FEEDS)) {
      notes.add("names a feed: " + link.absUrl("href"));
    }
    if (notes.isEmpty()) {
      notes.add("names no feed; a list of articles can be read with 'pages' and a selector");
    }
    String word = document.select(FEEDS).isEmpty() ? "a page" : "a page with feeds";
    return new Guess(word, new Announcer.PageList(url, "a[href]"), true, notes);
  }

  /** The forum whose addresses look like this, on the host that it is known by. */
  private static Optional<String> forum(URI url) {
    return Forums.kinds().stream()
        .map(Forums::require)
        .filter(reader -> host(URI.create(reader.example())).equals(host(url)))
        .filter(reader -> {
          try {
            return !reader.starts(url, false).isEmpty();
          } catch (IllegalArgumentException e) {
            return false;
          }
        })
        .map(reader -> reader.kind())
        .findFirst();
  }

  private static String host(URI url) {
    return String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
  }

  private static Document document(FetchedPage page) {
    try {
      return DataUtil.load(
          new ByteArrayInputStream(page.body()),
          null,
          page.url().toString(),
          Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
  }

  private static boolean isGzipped(FetchedPage page) {
    byte[] body = page.body();
    return body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
  }

  private static String start(FetchedPage page) {
    int length = Math.min(page.body().length, LOOKED_AT);
    return new String(page.body(), 0, length, StandardCharsets.UTF_8)
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** A source that has only this announcer. */
  static Source sourceOf(Announcer announcer) {
    return new Source(
        "checked",
        String.valueOf(announcer.url().getHost()),
        SourceType.NEWS,
        null,
        "checked",
        "und",
        Duration.ofDays(1),
        List.of(announcer));
  }

  /** Rows in a few words. */
  static String words(Snapshot snapshot) {
    return switch (snapshot) {
      case BoardSnapshot board ->
          "a board of " + board.rows().size() + " rows, taken at " + board.takenAt();
      case CatalogueSnapshot catalogue ->
          "a catalogue of " + catalogue.rows().size() + " models, taken at " + catalogue.takenAt();
    };
  }
}
