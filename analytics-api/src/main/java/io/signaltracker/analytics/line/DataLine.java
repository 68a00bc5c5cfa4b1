// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.line;

import io.signaltracker.analytics.settings.SignalTrackerSettings;
import io.signaltracker.crawler.CrawlPipeline;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.snapshot.SnapshotStore;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.DatabaseSettings;
import io.signaltracker.indexer.IndexPipeline;
import io.signaltracker.indexer.annotate.AnnotatedArticles;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.Organisations;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.evidence.EventLedger;
import io.signaltracker.indexer.evidence.Origins;
import io.signaltracker.indexer.index.LuceneIndex;
import io.signaltracker.indexer.search.Search;
import io.signaltracker.indexer.step.DeriveEvents;
import io.signaltracker.indexer.step.FillIndex;
import io.signaltracker.indexer.step.FoldStories;
import io.signaltracker.indexer.step.MentionSearch;
import io.signaltracker.indexer.step.Provenance;
import io.signaltracker.indexer.step.ReadArticles;
import io.signaltracker.indexer.step.Steps;
import io.signaltracker.indexer.store.ClaimStore;
import io.signaltracker.indexer.store.EventStore;
import io.signaltracker.indexer.store.EvidenceStore;
import io.signaltracker.indexer.store.PlayedNames;
import io.signaltracker.indexer.store.Readings;
import io.signaltracker.indexer.store.StoryStore;
import io.signaltracker.indexer.story.Stories;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Everything from the sources to the index, opened over one data folder: what the commands and the
 * application work on. Thread-safe; closing twice is closing once.
 */
public final class DataLine implements AutoCloseable {

  private static final List<String> MIGRATIONS =
      List.of(
          "classpath:io/signaltracker/indexer/migration",
          "classpath:io/signaltracker/analytics/migration");

  private final SignalTrackerSettings settings;
  private final Clock clock;
  private final List<Source> sources;
  private final Database database;
  private final LuceneIndex index;
  private final Reader reader;
  private final ExecutorService readers;
  private final HttpFetcher fetcher;
  private final CrawlPipeline crawl;
  private final IndexPipeline indexing;
  private final ClaimStore claims;
  private final EventStore events;
  private final StoryStore stories;
  private final Readings readings;
}
