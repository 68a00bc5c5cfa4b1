// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.fetch.FetchResult;
import io.signaltracker.crawler.fetch.FetchResult.Disallowed;
import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Fetched;
import io.signaltracker.crawler.fetch.FetchResult.NotModified;
import io.signaltracker.crawler.frontier.CanonicalUrl;
import io.signaltracker.crawler.frontier.DiscoveredUrl;
import io.signaltracker.crawler.frontier.Frontier;
import io.signaltracker.crawler.frontier.FrontierEntry;
import io.signaltracker.crawler.frontier.FrontierKind;
import io.signaltracker.crawler.frontier.RevisitPolicy;
import io.signaltracker.crawler.frontier.Settled;
import io.signaltracker.crawler.frontier.Settlement;
import io.signaltracker.crawler.frontier.Settlement.Validators;
import io.signaltracker.crawler.snapshot.Snapshot;
import io.signaltracker.crawler.snapshot.SnapshotStore;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.source.SourceCounts;
import io.signaltracker.crawler.source.SourceStates;
import io.signaltracker.crawler.source.SourceStates.Answer;
import io.signaltracker.crawler.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Stores what visits gave and settles their URLs, both in one transaction: a crawl that is killed
 * has either done all of a visit or nothing.
 */
final class Settler {

  private static final Logger LOG = LoggerFactory.getLogger(Settler.class);
  private static final Duration UNKNOWN_POLL = Duration.ofDays(1);

  private final Database database;
  private final Frontier frontier;
  private final PostStore posts;
  private final SnapshotStore snapshots;
  private final SourceStates states;
  private final SourceCatalog sources;
  private final AnnouncerVisits announcers;
  private final RevisitPolicy revisits;
  private final Clock clock;

  Settler(
      Database database,
      Frontier frontier,
      PostStore posts,
      SnapshotStore snapshots,
      SourceCatalog sources,
      RevisitPolicy revisits,
      Clock clock) {
    this.database = database;
    this.frontier = frontier;
    this.posts = posts;
    this.snapshots = snapshots;
    this.states = new SourceStates(database);
    this.announcers = new AnnouncerVisits(database, clock);
    this.sources = sources;
    this.revisits = revisits;
    this.clock = clock;
  }

  /** Takes back what wanted to be available until now at most. */
  void forgetOverdue() {
    posts.withdrawOverdue(clock.instant());
  }

  /**
   * All in one transaction; if that fails, each in its own, so that one cannot spoil the others. A
   * visit to a list of posts comes to one outcome more for each of the posts.
   */
  List<Outcome> settle(List<Visit> visits) {
    try {
      return together(visits);
    } catch (DataAccessException e) {
      LOG.atWarn().addKeyValue("visits", visits.size()).setCause(e).log("Settling one by one");
      return visits.stream().flatMap(visit -> alone(visit).stream()).toList();
    }
  }

  private List<Outcome> together(List<Visit> visits) {
    return database.inTransaction(() -> {
      List<Outcome> outcomes = new ArrayList<>();
      List<Settled> settled = new ArrayList<>();
      Map<String, SourceCounts> counts = new HashMap<>();
      for (Visit visit : visits) {
        List<Outcome> ofVisit = settle(visit, settled);
        count(ofVisit, counts.computeIfAbsent(visit.sourceId(), _ -> new SourceCounts()));
        outcomes.addAll(ofVisit);
      }
      frontier.settle(settled);
      states.add(counts);
      return outcomes;
    });
  }

  private List<Outcome> alone(Visit visit) {
    try {
      return together(List.of(visit));
    } catch (DataAccessException e) {
      LOG.atError().addKeyValue("url", visit.entry().what().url()).setCause(e).log("Not storable");
      Outcome outcome = new Outcome.Rejected("not storable: " + e.getClass().getSimpleName());
      frontier.settle(visit.entry(), new Settlement.Drop(outcome.line()));
      return List.of(outcome);
    }
  }

  private List<Outcome> settle(Visit visit, List<Settled> settled) {
    return switch (visit) {
      case Visit.WithReading read -> read(read, settled);
      case Visit.Without(var entry, FetchResult result) -> List.of(notRead(entry, result, settled));
    };
  }

  private void count(List<Outcome> outcomes, SourceCounts counts) {
    long news = outcomes.stream().filter(one -> one.answer() == Answer.NEW).count();
    Outcome visit = outcomes.getFirst();
    counts.add(news > 0 ? Answer.NEW : visit.answer(), news, problem(visit), clock.instant());
  }

  private List<Outcome> read(Visit.WithReading visit, List<Settled> settled) {
    FrontierEntry entry = visit.entry();
    Reading reading = visit.reading();
    if (reading instanceof Reading.NoSource) {
      Outcome outcome = new Outcome.Rejected("no longer in the sources file");
      settled.add(new Settled(entry, new Settlement.Drop(outcome.line())));
      return List.of(outcome);
    }
    int unknown = unknown(reading);
    List<Outcome> outcomes =
        reading instanceof Reading.Posts read
            ? storePosts(entry.what().kind(), read)
            : List.of(store(reading));
    Outcome first = outcomes.getFirst();
    announcers.visited(entry, first, unknown + newPosts(reading, outcomes));
    settled.add(answered(entry, visit.validators(), visit.freshFor(), publishedAt(reading), first));
    return outcomes;
  }

  /** How many URLs it gives that we did not know. */
  private int unknown(Reading reading) {
    return switch (reading) {
      case Reading.Listing listing -> frontier.countUnknown(listing.discovered());
      case Reading.Posts read -> frontier.countUnknown(read.discovered());
      case Reading.Text _,
          Reading.Rows _,
          Reading.Refused _,
          Reading.Nothing _,
          Reading.NoSource _ ->
          0;
    };
  }

  private static int newPosts(Reading reading, List<Outcome> outcomes) {
    return reading instanceof Reading.Posts
        ? (int) outcomes.stream().filter(one -> one.answer() == Answer.NEW).count()
        : 0;
  }

  /** A visit to a single post is counted as that post, one to a list as a listing as well. */
  private List<Outcome> storePosts(FrontierKind kind, Reading.Posts read) {
    frontier.offer(read.discovered());
    frontier.changed(read.changed());
    List<Outcome> outcomes = new ArrayList<>();
    if (kind != FrontierKind.FORUM_ITEM || !read.single()) {
      outcomes.add(new Outcome.Read(Outcome.Count.LISTING, read.problems()));
    }
    read.posts().forEach(post -> outcomes.add(posts.save(post)));
    Instant now = clock.instant();
    read.gone().forEach(gone -> outcomes.add(posts.withdraw(gone, now)));
    return outcomes;
  }

  private Outcome store(Reading reading) {
    return switch (reading) {
      case Reading.Listing(List<DiscoveredUrl> discovered, List<String> problems) -> {
        frontier.offer(discovered);
        yield new Outcome.Read(Outcome.Count.LISTING, problems);
      }
      case Reading.Text(Article article, _) -> posts.save(article);
      case Reading.Rows(Snapshot snapshot, List<String> problems) ->
          new Outcome.Read(
              snapshots.save(snapshot) ? Outcome.Count.SNAPSHOT : Outcome.Count.UNCHANGED,
              problems);
      case Reading.Refused(Reading.Withdrawn gone) -> posts.withdraw(gone, clock.instant());
      case Reading.Nothing(String reason, _) -> new Outcome.Rejected(reason);
      case Reading.Posts _, Reading.NoSource _ ->
          throw new IllegalStateException("Bug: stored elsewhere: " + reading);
    };
  }

  private Settled answered(
      FrontierEntry entry,
      Validators validators,
      @Nullable Duration freshFor,
      @Nullable Instant publishedAt,
      Outcome outcome) {
    Duration wait = announcers.interval(entry, poll(entry), freshFor);
    return new Settled(
        entry,
        revisits.answered(entry, validators, wait, publishedAt, clock.instant(), outcome.line()));
  }

  /** The newest of several posts counts: a thread is as old as its last answer. */
  private static @Nullable Instant publishedAt(Reading reading) {
    return switch (reading) {
      case Reading.Text(Article article, _) -> article.publishedAt();
      case Reading.Posts read ->
          read.posts().stream()
              .map(post -> post.article().publishedAt())
              .max(Comparator.naturalOrder())
              .orElse(null);
      case Reading.Listing _,
          Reading.Rows _,
          Reading.Refused _,
          Reading.Nothing _,
          Reading.NoSource _ ->
          null;
    };
  }

  private Duration poll(FrontierEntry entry) {
    return sources.find(entry.what().sourceId()).map(Source::poll).orElse(UNKNOWN_POLL);
  }

  private Outcome notRead(FrontierEntry entry, FetchResult result, List<Settled> settled) {
    Instant now = clock.instant();
    return switch (result) {
      case Fetched _ -> throw new IllegalStateException("Fetched but not read: " + entry.key());
      case NotModified(_, Duration freshFor) -> {
        Outcome outcome = new Outcome.NotModified();
        announcers.visited(entry, outcome, 0);
        Validators kept = new Validators(entry.etag(), entry.lastModified());
        seenAgain(entry, now);
        settled.add(answered(entry, kept, freshFor, postedAt(entry, now), outcome));
        yield outcome;
      }
      case Disallowed(String rule) -> {
        settled.add(new Settled(entry, revisits.disallowed(entry, rule, now)));
        announcers.forbidden(entry, rule);
        yield new Outcome.Rejected(rule);
      }
      case Failed failure -> {
        settled.add(new Settled(entry, revisits.failed(entry, failure, now)));
        withdrawIfGone(entry, failure, now);
        Outcome outcome = new Outcome.Failed(failure.kind(), failure.detail());
        announcers.visited(entry, outcome, 0);
        yield outcome;
      }
    };
  }

  /** An address that was a post's own and is gone takes the post with it. */
  private void withdrawIfGone(FrontierEntry entry, Failed failure, Instant now) {
    FeedEntry said = entry.what().said();
    boolean gone =
        failure.kind() == FetchResult.Kind.GONE && entry.what().kind() == FrontierKind.FORUM_ITEM;
    if (gone && said != null && said.url() != null) {
      String id = ArticleStore.idOf(CanonicalUrl.of(said.url()).value());
      posts.withdraw(new Reading.Withdrawn(id, "gone"), now);
    }
  }

  private void seenAgain(FrontierEntry entry, Instant now) {
    sources
        .find(entry.what().sourceId())
        .flatMap(source -> Announcements.track(source, entry.what()))
        .ifPresent(track -> snapshots.seenAgain(track, now));
  }

  /**
   * The age of an unchanged forum item, whose text we did not get again: we waited a quarter of its
   * age since the last look, so it is five such waits old now.
   */
  private static @Nullable Instant postedAt(FrontierEntry entry, Instant now) {
    Instant fetchedAt = entry.fetchedAt();
    return entry.what().kind() == FrontierKind.FORUM_ITEM && fetchedAt != null
        ? now.minus(Duration.between(fetchedAt, now).multipliedBy(5))
        : null;
  }

  private static @Nullable String problem(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Read(_, List<String> problems) ->
          problems.isEmpty() ? null : problems.getFirst();
      case Outcome.Failed _ -> outcome.line();
      case Outcome.NotModified _, Outcome.Rejected _ -> null;
    };
  }
}
