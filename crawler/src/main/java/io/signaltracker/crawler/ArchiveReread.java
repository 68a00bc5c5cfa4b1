// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.archive.ArchiveReader;
import io.signaltracker.crawler.article.Rereading;
import io.signaltracker.crawler.article.Rereading.Result;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.frontier.Frontier;
import io.signaltracker.crawler.frontier.FrontierEntry;
import io.signaltracker.crawler.frontier.FrontierKind;
import io.signaltracker.crawler.store.Database;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One pass over the archive: reads every page of an article again and puts what it says now in the
 * place of what it said. Opens no connection. Begun again after a kill, it passes over what it has
 * done, since that reads as it is stored.
 */
final class ArchiveReread {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveReread.class);

  /** Pages that are written in one transaction. */
  private static final int BATCH = 64;

  private final Database database;
  private final Frontier frontier;
  private final PageReader reader;
  private final Rereading rereading;
  private final CrawlProgress progress;
  private final List<Reading> batch = new ArrayList<>();
  private final Map<Result, Long> results = new EnumMap<>(Result.class);
  private final Map<String, Long> passed = new TreeMap<>();
  private long pages;

  ArchiveReread(
      Database database,
      Frontier frontier,
      PageReader reader,
      Rereading rereading,
      CrawlProgress progress) {
    this.database = database;
    this.frontier = frontier;
    this.reader = reader;
    this.rereading = rereading;
    this.progress = progress;
  }

  RereadReport of(ArchiveReader archive) {
    long startedAt = System.nanoTime();
    long known = archive.pages();
    archive.forEach(page -> {
      pages++;
      batch.add(read(page));
      if (batch.size() == BATCH) {
        write();
        progress.at("archive", pages, Math.max(known, pages));
      }
    });
    write();
    progress.at("archive", pages, pages);
    database.force();
    return new RereadReport(
        pages,
        total(Result.CHANGED),
        total(Result.UNCHANGED),
        total(Result.STORED),
        passed,
        Duration.ofNanos(System.nanoTime() - startedAt));
  }

  private Reading read(FetchedPage page) {
    Optional<FrontierEntry> entry = frontier.find(page.requested().toString());
    if (entry.isEmpty() || entry.get().what().kind() != FrontierKind.ARTICLE_PAGE) {
      return new Reading.Nothing("not an article's page");
    }
    try {
      return whole(reader.read(entry.get(), page));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.atError().addKeyValue("url", page.url()).setCause(e).log("A reader failed");
      return new Reading.Nothing("reader failed: " + e.getClass().getSimpleName());
    }
  }

  /** A text that goes on elsewhere stays as the crawl joined it: one page is not all of it. */
  private static Reading whole(Reading reading) {
    return reading instanceof Reading.Text(_, URI next) && next != null
        ? new Reading.Nothing("goes on on further pages")
        : reading;
  }

  private void write() {
    List<Result> written =
        database.inTransaction(() ->
            batch.stream()
                .filter(Reading.Text.class::isInstance)
                .map(reading -> rereading.put(((Reading.Text) reading).article()))
                .toList());
    written.forEach(this::count);
    batch.stream()
        .filter(reading -> !(reading instanceof Reading.Text))
        .forEach(reading -> pass(reason(reading)));
    batch.clear();
  }

  private void count(Result result) {
    switch (result) {
      case CHANGED, UNCHANGED, STORED -> results.merge(result, 1L, Long::sum);
      case NO_VERSION -> pass("brought no version");
      case WITHDRAWN -> pass("withdrawn");
    }
  }

  private void pass(String reason) {
    passed.merge(reason, 1L, Long::sum);
  }

  private static String reason(Reading reading) {
    return switch (reading) {
      case Reading.Nothing(String why, _) -> why.split(":", 2)[0];
      case Reading.Refused _ -> "asks not to be kept";
      case Reading.NoSource _ -> "no longer in the sources file";
      case Reading.Text _, Reading.Listing _, Reading.Posts _, Reading.Rows _ ->
          "not an article's page";
    };
  }

  private long total(Result result) {
    return results.getOrDefault(result, 0L);
  }
}
