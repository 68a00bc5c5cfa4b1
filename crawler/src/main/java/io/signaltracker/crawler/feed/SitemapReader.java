// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads sitemaps, news sitemaps, sitemap indexes and plain lists of URLs, also gzipped.
 *
 * <p>Never throws for what was fetched. Immutable and thread-safe.
 */
public final class SitemapReader {

  /** URLs kept of one sitemap; the protocol's own limit. */
  static final int MAX_ENTRIES = 50_000;

  /** Bytes of a sitemap after decompression; the protocol allows 50 MiB, news sites stay below. */
  static final int MAX_BYTES = 20 * 1024 * 1024;

  /** Reads what can be read. */
  public FeedReading read(FetchedPage page) {
    List<String> problems = new ArrayList<>();
    List<FeedEntry> entries = new ArrayList<>();
    List<URI> sitemaps = new ArrayList<>();
    String text =
        FeedText.decode(unpacked(page.body(), problems), page.contentType(), problems).text();
    if (text.stripLeading().startsWith("<")) {
      readXml(text, page.url(), entries, sitemaps, problems);
    } else {
      readLines(text, page.url(), entries, problems);
    }
    if (entries.isEmpty() && sitemaps.isEmpty()) {
      problems.add("no URL in this sitemap");
    }
    return new FeedReading(
        "", entries, sitemaps, problems.stream().map(p -> page.url() + ": " + p).toList());
  }

  private static void readXml(
      String text, URI base, List<FeedEntry> entries, List<URI> sitemaps, List<String> problems) {
    @Nullable String broken = FeedXml.brokenAt(text);
    if (broken != null) {
      problems.add(broken);
    }
    for (Element element : FeedXml.parse(text).getAllElements()) {
      if (entries.size() + sitemaps.size() == MAX_ENTRIES) {
        problems.add("only the first " + MAX_ENTRIES + " URLs were read");
        return;
      }
      switch (FeedXml.local(element)) {
        case "url" -> addPage(element, base, entries, problems);
        case "sitemap" -> addSitemap(element, base, sitemaps, problems);
        default -> {}
      }
    }
  }

  private static void addPage(
      Element url, URI base, List<FeedEntry> entries, List<String> problems) {
    @Nullable URI location = FeedXml.resolve(base, url, FeedXml.text(url, "loc"));
    if (location == null) {
      problems.add("expected a URL, was '" + brief(FeedXml.text(url, "loc")) + "'");
      return;
    }
    @Nullable Element news = FeedXml.child(url, "news");
    entries.add(
        new FeedEntry(
            location.toString(),
            location,
            news == null ? "" : FeedXml.plain(FeedXml.text(news, "title")),
            null,
            news == null ? null : LooseDate.parse(FeedXml.text(news, "publication_date")),
            lastModified(url),
            ""));
  }

  private static @Nullable Instant lastModified(Element url) {
    return LooseDate.parse(FeedXml.text(url, "lastmod"));
  }

  private static void addSitemap(
      Element sitemap, URI base, List<URI> sitemaps, List<String> problems) {
    @Nullable URI location = FeedXml.resolve(base, sitemap, FeedXml.text(sitemap, "loc"));
    if (location == null) {
      problems.add("expected a URL, was '" + brief(FeedXml.text(sitemap, "loc")) + "'");
    } else {
      sitemaps.add(location);
    }
  }

  private static void readLines(
      String text, URI base, List<FeedEntry> entries, List<String> problems) {
    text.lines()
        .map(String::strip)
        .filter(line -> line.startsWith("http://") || line.startsWith("https://"))
        .limit(MAX_ENTRIES)
        .forEach(line -> {
          try {
            URI url = base.resolve(line);
            entries.add(new FeedEntry(line, url, "", null, null, null, ""));
          } catch (IllegalArgumentException e) {
            problems.add("expected a URL, was '" + brief(line) + "'");
          }
        });
  }

  private static byte[] unpacked(byte[] body, List<String> problems) {
    boolean gzipped = body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    if (!gzipped) {
      return body;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] bytes = in.readNBytes(MAX_BYTES);
      if (in.read() >= 0) {
        problems.add("only the first " + MAX_BYTES + " bytes were read");
      }
      return bytes;
    } catch (IOException e) {
      problems.add("broken gzip: " + e.getMessage());
      return new byte[0];
    }
  }

  private static String brief(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "..." : text;
  }
}
