// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.fetch.FetchRequest;
import io.signaltracker.crawler.fetch.FetchResult;
import io.signaltracker.crawler.fetch.FetchResult.Disallowed;
import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Fetched;
import io.signaltracker.crawler.fetch.FetchResult.NotModified;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.fetch.RobotsAnswer;
import io.signaltracker.crawler.frontier.DiscoveredUrl;
import io.signaltracker.crawler.frontier.FrontierEntry;
import io.signaltracker.crawler.frontier.FrontierKind;
import io.signaltracker.crawler.leaderboard.BoardKeys;
import io.signaltracker.crawler.snapshot.Snapshot;
import io.signaltracker.crawler.source.Announcer;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceCatalog;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a source would give: fetches and reads as the crawl does, and stores nothing.
 *
 * <p>Thread-safe; never throws for what a server does.
 */
public final class SourceCheck {

  private final SourceCatalog sources;
  private final BoardKeys keys;
  private final Forums forums;
  private final HttpFetcher fetcher;
  private final AddressKinds kinds = new AddressKinds();

  /** Checks sources of this catalogue, and addresses outside of it, with what the operator set. */
  public SourceCheck(SourceCatalog sources, BoardKeys keys, Forums forums, HttpFetcher fetcher) {
    this.keys = keys;
    this.sources = sources;
    this.forums = forums;
    this.fetcher = fetcher;
  }

  /** Looks at every address where the crawl of a source begins. */
  public List<CheckedAddress> check(Source source) {
    Stream<CheckedAddress> off =
        source.announcers().stream().flatMap(announcer -> off(announcer).stream());
    Stream<CheckedAddress> on = Announcements.of(source, forums, keys).stream().map(this::check);
    List<String> lesser = lesser(source);
    return Stream.concat(off, on).map(found -> found.with(found.sample(), lesser)).toList();
  }

  private List<String> lesser(Source source) {
    return source.announcers().stream()
        .flatMap(announcer ->
            announcer instanceof Announcer.Forum(String kind, _)
                ? forums.lesser(kind).stream()
                : Stream.empty())
        .distinct()
        .toList();
  }

  private Optional<CheckedAddress> off(Announcer announcer) {
    return keys.missing(announcer)
        .map(key ->
            new CheckedAddress(
                announcer.url(),
                fetcher.robots(announcer.url()),
                false,
                "off until " + key.setting() + " holds its key",
                null,
                List.of()));
  }

  private CheckedAddress check(DiscoveredUrl start) {
    RobotsAnswer robots = fetcher.robots(start.url());
    return switch (fetcher.fetch(FetchRequest.of(start.url()))) {
      case Fetched(FetchedPage page) -> read(start, page, robots, sources, forums);
      case FetchResult other -> unread(start.url(), robots, other);
    };
  }

  /** Looks at an address that is not of a source yet, and finds out what it is. */
  public CheckedAddress check(URI url) {
    RobotsAnswer robots = fetcher.robots(url);
    return switch (fetcher.fetch(FetchRequest.of(url))) {
      case Fetched(FetchedPage page) -> guess(url, page, robots);
      case FetchResult other -> unread(url, robots, other);
    };
  }

  private CheckedAddress guess(URI url, FetchedPage page, RobotsAnswer robots) {
    AddressKinds.Guess guess = kinds.of(url, page);
    if (guess.announcer() == null) {
      CheckedAddress nothing =
          new CheckedAddress(url, robots, false, guess.word(), null, List.of());
      return nothing.with(null, guess.notes());
    }
    Source source = AddressKinds.sourceOf(guess.announcer());
    SourceCatalog only = SourceCatalog.of(List.of(source));
    Forums anonymous = Forums.anonymous();
    DiscoveredUrl start =
        guess.article()
            ? new DiscoveredUrl(FrontierKind.ARTICLE_PAGE, url, source.id(), url.toString(), null)
            : Announcements.of(source, anonymous, keys).getFirst();
    CheckedAddress read = read(start, page, robots, only, anonymous);
    CheckedAddress named =
        new CheckedAddress(
            url,
            robots,
            read.readable(),
            guess.word() + ": " + read.finding(),
            read.sample(),
            guess.notes());
    return named.with(read.sample(), read.notes());
  }

  private static CheckedAddress unread(URI url, RobotsAnswer robots, FetchResult result) {
    String why =
        switch (result) {
          case Disallowed(String rule) -> "not fetched, " + rule;
          case Failed(FetchResult.Kind kind, String detail, _) -> kind + ": " + detail;
          case NotModified _ -> "not modified, though we never had it";
          case Fetched _ -> throw new IllegalStateException("Bug: fetched but not read: " + url);
        };
    return new CheckedAddress(url, robots, false, why, null, List.of());
  }

  private CheckedAddress read(
      DiscoveredUrl what,
      FetchedPage page,
      RobotsAnswer robots,
      SourceCatalog catalog,
      Forums asking) {
    PageReader reader = new PageReader(catalog, asking);
    return switch (reader.read(claimed(what), page)) {
      case Reading.Listing(List<DiscoveredUrl> found, List<String> problems) ->
          found(what, robots, !found.isEmpty(), "a list of " + count(found.size(), "address"))
              .with(sample(found, reader), problems);
      case Reading.Posts posts ->
          found(what, robots, posts.problems().isEmpty() || !posts.posts().isEmpty(), words(posts))
              .with(sample(posts, reader), posts.problems());
      case Reading.Rows(Snapshot snapshot, List<String> problems) ->
          found(what, robots, true, AddressKinds.words(snapshot)).with(null, problems);
      case Reading.Text(Article article, URI next) ->
          found(what, robots, true, "an article")
              .with(article, next == null ? List.of() : List.of("its text goes on at " + next));
      case Reading.Refused(Reading.Withdrawn asked) ->
          found(what, robots, false, "not to be kept: " + asked.reason());
      case Reading.Nothing(String reason, _) -> found(what, robots, false, reason);
      case Reading.NoSource _ -> found(what, robots, false, "no longer in the sources file");
    };
  }

  private static CheckedAddress found(
      DiscoveredUrl what, RobotsAnswer robots, boolean readable, String finding) {
    return new CheckedAddress(what.url(), robots, readable, finding, null, List.of());
  }

  private static String words(Reading.Posts posts) {
    return count(posts.posts().size(), "post")
        + ", "
        + count(posts.discovered().size(), "further address")
        + ", "
        + posts.gone().size()
        + " not to be read";
  }

  private static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : word.endsWith("s") ? "es" : "s");
  }

  /** The first page that a list names. */
  private @Nullable Article sample(List<DiscoveredUrl> found, PageReader reader) {
    return found.isEmpty() ? null : sample(found.getFirst(), reader);
  }

  private @Nullable Article sample(Reading.Posts posts, PageReader reader) {
    return posts.posts().isEmpty()
        ? sample(posts.discovered(), reader)
        : posts.posts().getFirst().article();
  }

  private @Nullable Article sample(DiscoveredUrl what, PageReader reader) {
    boolean article =
        what.kind() == FrontierKind.ARTICLE_PAGE || what.kind() == FrontierKind.FORUM_ITEM;
    if (!article || !(fetcher.fetch(FetchRequest.of(what.url())) instanceof Fetched(var page))) {
      return null;
    }
    return switch (reader.read(claimed(what), page)) {
      case Reading.Text(Article one, _) -> one;
      case Reading.Posts posts ->
          posts.posts().isEmpty() ? null : posts.posts().getFirst().article();
      case Reading.Listing _,
          Reading.Rows _,
          Reading.Refused _,
          Reading.Nothing _,
          Reading.NoSource _ ->
          null;
    };
  }

  private static FrontierEntry claimed(DiscoveredUrl what) {
    return new FrontierEntry(what, 0, null, null, null, Instant.MAX);
  }
}
