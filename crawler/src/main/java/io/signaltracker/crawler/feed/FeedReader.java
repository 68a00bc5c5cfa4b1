// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom and JSON Feed down to one shape.
 *
 * <p>Lenient: a broken document yields the entries that can be made out, and its problems are
 * named. Never throws for what was fetched, follows no entity, opens nothing. Immutable and
 * thread-safe.
 */
public final class FeedReader {

  /** Entries kept of one document. */
  static final int MAX_ENTRIES = 10_000;

  /** Reads what can be read. */
  public FeedReading read(FetchedPage page) {
    List<String> problems = new ArrayList<>();
    String text = FeedText.decode(page.body(), page.contentType(), problems);
    FeedReading reading =
        isJson(text) ? JsonFeed.read(text, page.url(), problems) : readXml(text, page, problems);
    return withPlace(page, reading);
  }

  private static FeedReading readXml(String text, FetchedPage page, List<String> problems) {
    @Nullable String broken = FeedXml.brokenAt(text);
    if (broken != null) {
      problems.add(broken);
    }
    if (looksLikeHtml(text)) {
      problems.add("an HTML page, not a feed");
      return new FeedReading("", List.of(), List.of(), problems);
    }
    return XmlFeed.read(FeedXml.parse(text), page.url(), problems);
  }

  private static boolean isJson(String text) {
    return text.stripLeading().startsWith("{");
  }

  private static boolean looksLikeHtml(String text) {
    String start =
        text.stripLeading()
            .substring(0, Math.min(500, text.stripLeading().length()))
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  private static FeedReading withPlace(FetchedPage page, FeedReading reading) {
    List<String> placed =
        reading.problems().stream().map(problem -> page.url() + ": " + problem).toList();
    return new FeedReading(reading.title(), reading.entries(), reading.sitemaps(), placed);
  }
}
