// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.archive.PageKeeper;
import io.signaltracker.crawler.extract.Extraction.ExtractedArticle;
import io.signaltracker.crawler.fetch.FetchResult;
import io.signaltracker.crawler.fetch.FetchResult.Fetched;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.fetch.Fetcher;
import io.signaltracker.crawler.frontier.Frontier;
import io.signaltracker.crawler.frontier.FrontierEntry;
import io.signaltracker.crawler.frontier.FrontierKind;
import io.signaltracker.crawler.rights.Rights;
import io.signaltracker.crawler.store.StoreUnusable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One pass over all that is due. Pages are fetched and read on virtual threads; the calling thread
 * claims and settles, so that there is one writer and batches are as large as the crawl is fast.
 */
final class CrawlRun {

  private static final Logger LOG = LoggerFactory.getLogger(CrawlRun.class);

  /** Claiming writes and looks through what is due, so it is done for half of the slots at once, */
  private static final int WORTH_CLAIMING = 2;

  /** or after a while for fewer, so that a quick host does not wait for the slow ones. */
  private static final long CLAIM_NANOS = Duration.ofMillis(20).toNanos();

  private static final long PROGRESS_NANOS = Duration.ofMillis(100).toNanos();

  /**
   * Counting what is open takes as long as there is much of it: a hundredth of the time at most.
   */
  private static final long COUNTING_SHARE = 100;

  private final Frontier frontier;
  private final Fetcher fetcher;
  private final PageReader reader;
  private final Settler settler;
  private final PageKeeper archive;
  private final ArticlePages pages;
  private final CrawlSettings settings;
  private final CrawlProgress progress;
  private final Tally tally = new Tally();
  private final LongAdder bytes = new LongAdder();

  /** Holds no more than is in flight. */
  private final BlockingQueue<Visit> visited = new LinkedBlockingQueue<>();

  /** A parsed page takes many times its bytes: as many at once as there are processors. */
  private final Semaphore parsing = new Semaphore(Runtime.getRuntime().availableProcessors());

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** What comes next, its evidence being made safe while what came before is settled. */
  private @Nullable Future<List<Visit>> next;

  /** Why the evidence of a page could not be kept: then nothing more is settled. */
  private volatile @Nullable StoreUnusable unusable;

  private int inFlight;
  private long claimedAt = System.nanoTime();
  private long nextProgress = System.nanoTime() + PROGRESS_NANOS;

  CrawlRun(
      Frontier frontier,
      Fetcher fetcher,
      PageReader reader,
      Settler settler,
      PageKeeper archive,
      CrawlSettings settings,
      CrawlProgress progress) {
    this.frontier = frontier;
    this.fetcher = fetcher;
    this.reader = reader;
    this.settler = settler;
    this.archive = archive;
    this.pages = new ArticlePages(fetcher, archive, settings.articlePages(), this::laterPage);
    this.settings = settings;
    this.progress = progress;
  }

  CrawlReport untilNothingIsDue() throws InterruptedException {
    long startedAt = System.nanoTime();
    try {
      // What a feed says of a page belongs to reading it, so all announcers come first.
      untilNothingIsDue(frontier::claimAnnouncers);
      untilNothingIsDue(frontier::claimDue);
    } finally {
      threads.shutdownNow();
    }
    return tally.report(bytes.sum(), Duration.ofNanos(System.nanoTime() - startedAt));
  }

  private void untilNothingIsDue(Claims claims) throws InterruptedException {
    claimInto(claims);
    while (inFlight > 0) {
      List<Visit> visits = nextVisits();
      if (inFlight > visits.size()) {
        next = threads.submit(this::safeVisits);
      }
      settle(visits);
      claimInto(claims);
    }
  }

  /** Which of the due URLs to take. */
  private interface Claims {
    List<FrontierEntry> claim(int limit, int perHost);
  }

  private void claimInto(Claims claims) {
    int free = settings.inFlight() - inFlight;
    boolean few = free < settings.inFlight() / WORTH_CLAIMING;
    boolean recently = System.nanoTime() - claimedAt < CLAIM_NANOS;
    if (inFlight > 0 && (free == 0 || few && recently)) {
      return;
    }
    claimedAt = System.nanoTime();
    List<FrontierEntry> claimed = claims.claim(free, settings.perHost());
    tally.offered(claimed.size());
    inFlight += claimed.size();
    claimed.forEach(entry -> threads.execute(() -> visited.add(visit(entry))));
  }

  /** Always comes to something, or the crawl would wait for it for ever. */
  private Visit visit(FrontierEntry entry) {
    try {
      return fetchAndRead(entry);
    } catch (StoreUnusable e) {
      unusable = e;
      return new Visit.Without(
          entry, new FetchResult.Failed(FetchResult.Kind.MALFORMED, "not kept", null));
    } catch (RuntimeException | Error e) {
      LOG.atError().addKeyValue("url", entry.what().url()).setCause(e).log("A fetch failed");
      return new Visit.Without(
          entry, new FetchResult.Failed(FetchResult.Kind.MALFORMED, e.toString(), null));
    }
  }

  private Visit fetchAndRead(FrontierEntry entry) {
    FetchResult result = fetcher.fetch(entry.request());
    return switch (result) {
      case Fetched(FetchedPage page) -> {
        bytes.add(page.body().length);
        Reading reading = read(entry, page);
        if (mayBeArchived(entry, page, reading)) {
          archive.keep(page);
        }
        yield reading instanceof Reading.Text text && text.next() != null
            ? pages.join(entry, page, text)
            : Visit.of(entry, page, reading);
      }
      case FetchResult.NotModified(Instant at, _) -> {
        archive.unchanged(entry.what().url(), at, entry.fetchedAt());
        yield new Visit.Without(entry, result);
      }
      case FetchResult.Disallowed _, FetchResult.Failed _ -> new Visit.Without(entry, result);
    };
  }

  /** The header of a feed or of a forum's answer speaks of that file, not of what it names. */
  private static boolean mayBeArchived(FrontierEntry entry, FetchedPage page, Reading reading) {
    return reading.mayBeArchived()
        && (entry.what().kind() != FrontierKind.ARTICLE_PAGE
            || Rights.of(page.signals(), FetchSettings.PRODUCT).archivable());
  }

  private Reading read(FrontierEntry entry, FetchedPage page) {
    parsing.acquireUninterruptibly();
    try {
      return reader.read(entry, page);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.atError().addKeyValue("url", page.url()).setCause(e).log("A reader failed");
      return new Reading.Nothing("reader failed: " + e.getClass().getSimpleName());
    } finally {
      parsing.release();
    }
  }

  private Optional<ExtractedArticle> laterPage(FetchedPage page) {
    parsing.acquireUninterruptibly();
    try {
      return reader.laterPage(page);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.atError().addKeyValue("url", page.url()).setCause(e).log("A reader failed");
      return Optional.empty();
    } finally {
      parsing.release();
    }
  }

  private List<Visit> nextVisits() throws InterruptedException {
    Future<List<Visit>> started = next;
    next = null;
    if (started == null) {
      return safeVisits();
    }
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("Could not take the next visits", e.getCause());
    }
  }

  /** The evidence is safe before the record says that there is any. */
  private List<Visit> safeVisits() throws InterruptedException {
    List<Visit> visits = new ArrayList<>();
    visits.add(visited.take());
    visited.drainTo(visits, settings.batch() - 1);
    archive.force();
    StoreUnusable failure = unusable;
    if (failure != null) {
      throw failure;
    }
    return visits;
  }

  private void settle(List<Visit> visits) {
    List<Outcome> outcomes = settler.settle(visits);
    outcomes.forEach(tally::add);
    tally.offered(outcomes.size() - visits.size());
    inFlight -= visits.size();
    if (inFlight == 0 || System.nanoTime() - nextProgress > 0) {
      showProgress();
    }
  }

  private void showProgress() {
    long startedAt = System.nanoTime();
    progress.at("crawl", tally.settled(), tally.settled() + frontier.open());
    long now = System.nanoTime();
    nextProgress = now + Math.max(PROGRESS_NANOS, COUNTING_SHARE * (now - startedAt));
  }
}
