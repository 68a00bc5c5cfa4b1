// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.net.URI;
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

  static final String TOO_MANY = "only the first " + MAX_ENTRIES + " entries were read";

  /** Reads what the crawl keeps. */
  public FeedReading read(FetchedPage page) {
    FeedDocument feed = document(page, page.url());
    List<String> problems = new ArrayList<>(feed.problems());
    List<FeedEntry> entries = feed.entries();
    if (entries.size() < feed.items().size()) {
      problems.add((feed.items().size() - entries.size()) + " entries are empty");
    }
    List<String> placed = problems.stream().map(problem -> page.url() + ": " + problem).toList();
    return new FeedReading(feed.title().plain(), entries, List.of(), placed);
  }

  /**
   * Reads all that can be read.
   *
   * @param base what links are relative to where the feed does not say
   */
  public FeedDocument document(FetchedPage page, URI base) {
    List<String> problems = new ArrayList<>();
    FeedText text = FeedText.decode(page.body(), page.contentType(), problems);
    return isJson(text.text())
        ? JsonFeed.read(text.text(), base, text.charset(), problems)
        : readXml(text, base, problems);
  }

  static FeedDocument nothing(URI base, String encoding, List<String> problems) {
    FeedMarkup empty = FeedMarkup.empty(base);
    return new FeedDocument(
        empty, empty, "", "", "", null, null, null, List.of(), List.of(), encoding, problems);
  }

  private static FeedDocument readXml(FeedText text, URI base, List<String> problems) {
    @Nullable String broken = FeedXml.brokenAt(text.text());
    if (broken != null) {
      problems.add(broken);
    }
    if (looksLikeHtml(text.text())) {
      problems.add(FeedReading.HTML);
      return nothing(base, text.charset(), problems);
    }
    return XmlFeed.read(FeedXml.parse(text.text()), base, text.charset(), problems);
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
}
