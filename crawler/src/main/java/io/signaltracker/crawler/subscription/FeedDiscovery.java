// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.subscription;

import io.signaltracker.crawler.datafile.DataFile;
import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.feed.FeedReader;
import io.signaltracker.crawler.feed.FeedReading;
import io.signaltracker.crawler.fetch.FetchRequest;
import io.signaltracker.crawler.fetch.FetchResult;
import io.signaltracker.crawler.fetch.FetchResult.Disallowed;
import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Fetched;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.fetch.Fetcher;
import io.signaltracker.crawler.subscription.Discovery.FoundFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Finds the feeds of a site from its home page, as politely as the crawl: every candidate is
 * fetched, and only what has entries counts.
 */
public final class FeedDiscovery {

  /** Candidates that are fetched, at most. */
  static final int MAX_CANDIDATES = 8;

  private static final List<String> USUAL = DataFile.lines(FeedDiscovery.class, "usual-places.txt");

  private final Fetcher fetcher;
  private final FeedReader reader = new FeedReader();

  public FeedDiscovery(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** Looks at what the page declares, then at links that look so, then at the usual places. */
  public Discovery find(URI home) {
    List<String> problems = new ArrayList<>();
    Optional<FetchedPage> page = get(home, problems);
    if (page.isEmpty()) {
      return new Discovery(List.of(), problems);
    }
    Optional<FoundFeed> itself = feed(page.get());
    if (itself.isPresent()) {
      return new Discovery(List.of(itself.get()), problems);
    }
    List<FoundFeed> found = check(FeedLinks.of(parsed(page.get())), problems, MAX_CANDIDATES);
    return new Discovery(
        found.isEmpty() ? check(usual(page.get().url()), new ArrayList<>(), 1) : found, problems);
  }

  private List<FoundFeed> check(List<URI> candidates, List<String> problems, int enough) {
    Map<URI, FoundFeed> found = new LinkedHashMap<>();
    for (URI candidate : candidates.subList(0, Math.min(MAX_CANDIDATES, candidates.size()))) {
      if (found.size() < enough) {
        get(candidate, problems)
            .flatMap(this::feed)
            .ifPresent(feed -> found.putIfAbsent(feed.url(), feed));
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<FetchedPage> get(URI url, List<String> problems) {
    FetchResult result = fetcher.fetch(FetchRequest.of(url));
    switch (result) {
      case Fetched(FetchedPage page) -> {
        return Optional.of(page);
      }
      case Failed failed -> problems.add(failed.kind() + ": " + failed.detail());
      case Disallowed(String rule) -> problems.add(url + ": " + rule);
      case FetchResult.NotModified _ -> problems.add(url + ": answered 304 to a first request");
    }
    return Optional.empty();
  }

  private Optional<FoundFeed> feed(FetchedPage page) {
    FeedReading reading = reader.read(page);
    if (reading.entries().isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> newest =
        reading.entries().stream()
            .map(FeedEntry::publishedAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
    return Optional.of(
        new FoundFeed(page.url(), reading.title(), reading.entries().size(), newest.orElse(null)));
  }

  private static Document parsed(FetchedPage page) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(page.body()), null, page.url().toString());
    } catch (IOException e) {
      return new Document(page.url().toString());
    }
  }

  private static List<URI> usual(URI home) {
    URI root = home.resolve("/");
    return USUAL.stream().map(root::resolve).toList();
  }
}
