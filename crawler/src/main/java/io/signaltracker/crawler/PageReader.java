// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.catalogue.CatalogueReader;
import io.signaltracker.crawler.catalogue.CatalogueReading;
import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.extract.ArticleExtractor;
import io.signaltracker.crawler.extract.Extraction.ExtractedArticle;
import io.signaltracker.crawler.extract.Extraction.NotAnArticle;
import io.signaltracker.crawler.extract.Extraction.Refused;
import io.signaltracker.crawler.extract.FurtherPage;
import io.signaltracker.crawler.extract.PageShape;
import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.feed.FeedReader;
import io.signaltracker.crawler.feed.FeedReading;
import io.signaltracker.crawler.feed.SitemapReader;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.frontier.CanonicalUrl;
import io.signaltracker.crawler.frontier.DiscoveredUrl;
import io.signaltracker.crawler.frontier.FrontierEntry;
import io.signaltracker.crawler.frontier.FrontierKind;
import io.signaltracker.crawler.leaderboard.BoardReading;
import io.signaltracker.crawler.leaderboard.LeaderboardReader;
import io.signaltracker.crawler.rights.Refusal;
import io.signaltracker.crawler.snapshot.Snapshot;
import io.signaltracker.crawler.source.Announcer;
import io.signaltracker.crawler.source.Announcer.Catalogue;
import io.signaltracker.crawler.source.Announcer.Forum;
import io.signaltracker.crawler.source.Announcer.Leaderboard;
import io.signaltracker.crawler.source.Announcer.PageList;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceCatalog;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a fetched page by what the frontier expects of it. Stores nothing. Thread-safe; never
 * throws for what was fetched.
 */
final class PageReader {

  private static final Reading NO_SOURCE = new Reading.NoSource();

  private final SourceCatalog sources;
  private final Forums forums;
  private final FeedReader feeds = new FeedReader();
  private final SitemapReader sitemaps = new SitemapReader();
  private final ArticleExtractor extractor = new ArticleExtractor();

  PageReader(SourceCatalog sources, Forums forums) {
    this.sources = sources;
    this.forums = forums;
  }

  Reading read(FrontierEntry entry, FetchedPage page) {
    Optional<Source> source = sources.find(entry.what().sourceId());
    if (source.isEmpty()) {
      return NO_SOURCE;
    }
    if (entry.what().kind() == FrontierKind.ARTICLE_PAGE) {
      return article(entry.what(), page, source.get());
    }
    return Announcements.find(source.get(), entry.what().announcer())
        .map(announcer -> read(entry.what(), page, source.get(), announcer))
        .orElse(NO_SOURCE);
  }

  private Reading read(DiscoveredUrl what, FetchedPage page, Source source, Announcer announcer) {
    return switch (announcer) {
      case Announcer.Feed _ -> listing(what, feeds.read(page));
      case Announcer.Sitemap(URI url) -> sitemap(what, page, url);
      case PageList(_, String links) -> pageList(what, page, links);
      case Forum forum -> forum(what, page, source, forum);
      case Leaderboard board -> board(what, page, source, board);
      case Catalogue catalogue -> catalogue(what, page, source, catalogue);
    };
  }

  private Reading article(DiscoveredUrl what, FetchedPage page, Source source) {
    return switch (extractor.extract(page, what.said())) {
      case NotAnArticle(String reason, boolean archivable) ->
          new Reading.Nothing(reason, archivable);
      case Refused(URI canonical, Refusal why) ->
          new Reading.Refused(
              new Reading.Withdrawn(
                  ArticleStore.idOf(CanonicalUrl.of(canonical).value()), why.word()));
      // Of a later page the first is read, and the others with it.
      case ExtractedArticle extracted when PageShape.isLater(extracted.canonical(), page.url()) ->
          new Reading.Listing(
              List.of(
                  discovered(FrontierKind.ARTICLE_PAGE, extracted.canonical(), what, what.said())),
              List.of());
      case ExtractedArticle extracted -> text(extracted, what, page, source);
    };
  }

  private static Reading text(
      ExtractedArticle extracted, DiscoveredUrl what, FetchedPage page, Source source) {
    try {
      Article article = ArticleDraft.of(extracted, what.said(), source, page.fetchedAt());
      URI next = extracted.rights().reserved() ? null : pageAfter(extracted, page.url(), 2);
      return new Reading.Text(article, next);
    } catch (IllegalArgumentException e) {
      return new Reading.Nothing("no usable canonical URL: " + extracted.canonical());
    }
  }

  /** A later page of an article; empty where it is none. Thread-safe. */
  Optional<ExtractedArticle> laterPage(FetchedPage page) {
    return extractor.extract(page, null) instanceof ExtractedArticle extracted
            && !extracted.rights().reserved()
        ? Optional.of(extracted)
        : Optional.empty();
  }

  /** Where a text goes on after so many pages; null where it does not. */
  static @Nullable URI pageAfter(ExtractedArticle page, URI first, int number) {
    return page.furtherPages().stream()
        .filter(link -> PageShape.isPage(first, link, number))
        .map(FurtherPage::url)
        .findFirst()
        .orElse(null);
  }

  private static Reading listing(DiscoveredUrl what, FeedReading reading) {
    List<DiscoveredUrl> discovered =
        reading.entries().stream().flatMap(entry -> articlePage(what, entry)).toList();
    return new Reading.Listing(discovered, reading.problems());
  }

  private static Stream<DiscoveredUrl> articlePage(DiscoveredUrl from, FeedEntry said) {
    return said.url() == null
        ? Stream.empty()
        : canonical(said.url())
            .map(url -> discovered(FrontierKind.ARTICLE_PAGE, url, from, said))
            .stream();
  }

  private static Optional<URI> canonical(URI url) {
    try {
      return Optional.of(CanonicalUrl.of(url).uri());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static DiscoveredUrl discovered(
      FrontierKind kind, URI url, DiscoveredUrl from, @Nullable FeedEntry said) {
    return new DiscoveredUrl(kind, url, from.sourceId(), from.announcer(), said);
  }

  /** The protocol lets an index name sitemaps, but not further indexes. */
  private Reading sitemap(DiscoveredUrl what, FetchedPage page, URI root) {
    FeedReading reading = sitemaps.read(page);
    List<DiscoveredUrl> discovered = new ArrayList<>();
    if (what.url().equals(root)) {
      reading.sitemaps().stream()
          .map(url -> discovered(FrontierKind.SITEMAP, url, what, null))
          .forEach(discovered::add);
    }
    reading.entries().stream().flatMap(entry -> articlePage(what, entry)).forEach(discovered::add);
    return new Reading.Listing(discovered, reading.problems());
  }

  private static Reading pageList(DiscoveredUrl what, FetchedPage page, String links) {
    try {
      List<DiscoveredUrl> discovered =
          PageLinks.of(page, links).stream()
              .flatMap(url -> canonical(url).stream())
              .map(url -> discovered(FrontierKind.ARTICLE_PAGE, url, what, null))
              .toList();
      return new Reading.Listing(
          discovered,
          discovered.isEmpty() ? List.of(page.url() + ": no link matches " + links) : List.of());
    } catch (IOException e) {
      return new Reading.Listing(List.of(), List.of(page.url() + ": " + e.getMessage()));
    }
  }

  private Reading forum(DiscoveredUrl what, FetchedPage page, Source source, Forum forum) {
    boolean list = what.kind() == FrontierKind.FORUM;
    // Where a list is depends on whether we are signed in; the other one is not looked at again.
    if (list && !forums.starts(forum.kind(), forum.url()).contains(what.url())) {
      return NO_SOURCE;
    }
    return new PostReader(what, source, page)
        .read(Forums.require(forum.kind()).read(forum.url(), page));
  }

  private static Reading board(
      DiscoveredUrl what, FetchedPage page, Source source, Leaderboard board) {
    LeaderboardReader reader = LeaderboardReader.of(board.format());
    if (what.kind() == FrontierKind.ARCHIVE) {
      var archive = reader.readArchive(page, board);
      List<DiscoveredUrl> discovered =
          archive.snapshots().stream()
              .map(one -> ArchivedSnapshot.discovered(what, one.url(), one.takenAt(), one.track()))
              .toList();
      return new Reading.Listing(discovered, archive.problems());
    }
    Leaderboard ofTrack = ArchivedSnapshot.track(what, board);
    BoardReading reading = reader.read(page, source, ofTrack);
    return rows(what, page, reading.snapshot(), reading.problems());
  }

  private static Reading catalogue(
      DiscoveredUrl what, FetchedPage page, Source source, Catalogue catalogue) {
    CatalogueReader reader = CatalogueReader.of(catalogue.format());
    if (what.kind() == FrontierKind.ARCHIVE) {
      var archive = reader.readArchive(page, catalogue);
      List<DiscoveredUrl> discovered =
          archive.snapshots().stream()
              .map(one -> ArchivedSnapshot.discovered(what, one.url(), one.takenAt(), ""))
              .toList();
      return new Reading.Listing(discovered, archive.problems());
    }
    CatalogueReading reading = reader.read(page, source);
    return rows(what, page, reading.snapshot(), reading.problems());
  }

  private static Reading rows(
      DiscoveredUrl what, FetchedPage page, @Nullable Snapshot snapshot, List<String> problems) {
    if (snapshot == null) {
      return new Reading.Nothing("unreadable: " + String.join("; ", problems));
    }
    return new Reading.Rows(ArchivedSnapshot.dated(what, snapshot, page.fetchedAt()), problems);
  }
}
