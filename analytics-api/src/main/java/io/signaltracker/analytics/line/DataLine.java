// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.line;

import io.signaltracker.analytics.settings.SignalTrackerSettings;
import io.signaltracker.crawler.CrawlPipeline;
import io.signaltracker.crawler.archive.PageKeeper;
import io.signaltracker.crawler.article.ArticleHistory;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.article.StoredHistory;
import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.health.SourceHealths;
import io.signaltracker.crawler.health.StoredHealths;
import io.signaltracker.crawler.leaderboard.BoardKeys;
import io.signaltracker.crawler.snapshot.SnapshotStore;
import io.signaltracker.crawler.source.Announcer;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.DatabaseSettings;
import io.signaltracker.indexer.IndexPipeline;
import io.signaltracker.indexer.annotate.AnnotatedArticles;
import io.signaltracker.indexer.board.Boards;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.evidence.EventLedger;
import io.signaltracker.indexer.evidence.Origins;
import io.signaltracker.indexer.family.Families;
import io.signaltracker.indexer.index.LuceneIndex;
import io.signaltracker.indexer.index.SearchIndex;
import io.signaltracker.indexer.news.Bursts;
import io.signaltracker.indexer.news.NewsDesk;
import io.signaltracker.indexer.news.NewsStories;
import io.signaltracker.indexer.search.LuceneSearch;
import io.signaltracker.indexer.search.Search;
import io.signaltracker.indexer.step.ClusterNews;
import io.signaltracker.indexer.step.DeriveEvents;
import io.signaltracker.indexer.step.FillIndex;
import io.signaltracker.indexer.step.FoldStories;
import io.signaltracker.indexer.step.MentionSearch;
import io.signaltracker.indexer.step.NewsDecisions;
import io.signaltracker.indexer.step.Provenance;
import io.signaltracker.indexer.step.ReadArticles;
import io.signaltracker.indexer.step.Steps;
import io.signaltracker.indexer.store.BoardStore;
import io.signaltracker.indexer.store.BoardVendors;
import io.signaltracker.indexer.store.CallStore;
import io.signaltracker.indexer.store.ClaimStore;
import io.signaltracker.indexer.store.DecisionStore;
import io.signaltracker.indexer.store.EventStore;
import io.signaltracker.indexer.store.EvidenceStore;
import io.signaltracker.indexer.store.FamilyStore;
import io.signaltracker.indexer.store.HeardNames;
import io.signaltracker.indexer.store.MentionDays;
import io.signaltracker.indexer.store.NewsDays;
import io.signaltracker.indexer.store.NewsStore;
import io.signaltracker.indexer.store.PlayedNames;
import io.signaltracker.indexer.store.Readings;
import io.signaltracker.indexer.store.StoryStore;
import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.TrackRecords;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything from the sources to the index, opened over one data folder: what the commands and the
 * application work on. Thread-safe; closing twice is closing once.
 */
public final class DataLine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DataLine.class);

  private static final List<String> MIGRATIONS =
      List.of(
          "classpath:io/signaltracker/indexer/migration",
          "classpath:io/signaltracker/analytics/migration");

  private final SignalTrackerSettings settings;
  private final Clock clock;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final SourceCatalog sources;
  private final Database database;
  private final LuceneIndex index;
  private final Search search;
  private final Reader reader;
  private final HttpFetcher fetcher;
  private final PageKeeper archive;
  private final CrawlPipeline crawl;
  private final IndexPipeline indexing;
  private final ClaimStore claims;
  private final EventStore events;
  private final StoryStore stories;
  private final BoardStore boards;
  private final Readings readings;
  private final NewsStore news;
  private final MentionDays mentions;
  private final NewsDesk newsDesk;

  /** Opens over the sources that the settings name, or the shipped ones. */
  public static DataLine open(SignalTrackerSettings settings) {
    return open(settings, ShippedSources.read(settings.sources()));
  }

  /**
   * Opens over these sources.
   *
   * @throws io.signaltracker.crawler.store.StoreUnusable where the database cannot be used
   * @throws io.signaltracker.indexer.index.IndexLocked where another process has the index
   */
  public static DataLine open(SignalTrackerSettings settings, SourceCatalog sources) {
    DataFolder folder = DataFolder.open(settings.data());
    Database database = openDatabase(settings, folder);
    try {
      LuceneIndex index = LuceneIndex.open(folder.index());
      return new DataLine(settings, sources, database, index, Clock.systemUTC());
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Opens the database alone, which other processes may have open as well. */
  public static Database openDatabase(SignalTrackerSettings settings) {
    return openDatabase(settings, DataFolder.open(settings.data()));
  }

  private static Database openDatabase(SignalTrackerSettings settings, DataFolder folder) {
    return Database.open(storeSettings(settings.store(), folder), MIGRATIONS);
  }

  private static DatabaseSettings storeSettings(
      SignalTrackerSettings.Store store, DataFolder folder) {
    return store.url() == null
        ? DatabaseSettings.sqlite(folder.database())
        : new DatabaseSettings(store.url(), store.user(), store.password(), store.connections());
  }

  private DataLine(
      SignalTrackerSettings settings,
      SourceCatalog sources,
      Database database,
      LuceneIndex index,
      Clock clock) {
    this.settings = settings;
    this.sources = sources;
    this.database = database;
    this.index = index;
    this.clock = clock;
    this.search = new LuceneSearch(index, clock);
    this.reader = new Reader(settings.reading().effectiveThreads());
    BoardKeys keys = settings.keys().toBoardKeys();
    Forums forums = settings.keys().toForums();
    this.fetcher =
        new HttpFetcher(
            settings.fetch().toFetchSettings().withMaxRequests(settings.crawl().requests()),
            keys.forFetching(),
            settings.keys().toCredentials(),
            clock);
    this.archive = settings.archive().open(settings.data());
    this.crawl =
        new CrawlPipeline(
            database,
            sources,
            forums,
            keys,
            fetcher,
            archive,
            settings.crawl().toCrawlSettings(),
            clock);
    sources.sources().forEach(source -> sayWhatIsOff(source, keys, forums));

    ChangeLog log = new ChangeLog(database, clock);
    ArticleStore articles = new ArticleStore(database, log);
    PlayedNames names = new PlayedNames(database);
    this.readings = new Readings(database, articles);
    this.claims = new ClaimStore(database, log);
    this.events = new EventStore(database, log);
    EvidenceStore evidence = new EvidenceStore(database, claims, events);
    SnapshotStore snapshots = new SnapshotStore(database, log);
    this.boards = new BoardStore(database, snapshots);
    this.stories = new StoryStore(database, log, evidence, Gazetteer.shipped());
    Origins origins = Origins.of(sources.sources(), articles::find);
    Provenance provenance = new Provenance(sources.sources(), origins);
    this.news = new NewsStore(database);
    NewsDays days = new NewsDays(database, articles);
    this.mentions = new MentionDays(database, clock);
    DecisionStore decisions = new DecisionStore(database);
    ClusterNews cluster = new ClusterNews(readings, origins, days, mentions, decisions);
    this.newsDesk = new NewsDecisions(database, news, days, decisions, cluster);
    this.indexing =
        new IndexPipeline(
            database,
            log,
            index,
            new Steps(
                database,
                log,
                new DeriveEvents(
                    snapshots,
                    events,
                    new BoardVendors(database),
                    names,
                    new MentionSearch(search),
                    readings,
                    log),
                new ReadArticles(
                    articles,
                    names,
                    new HeardNames(database),
                    reader.annotator(),
                    reader.threads(),
                    readings,
                    claims,
                    provenance,
                    log),
                new FoldStories(evidence, stories),
                cluster,
                new FillIndex(log, index, readings, evidence, stories)));
  }

  private static void sayWhatIsOff(Source source, BoardKeys keys, Forums forums) {
    source.announcers().stream()
        .flatMap(announcer -> keys.missing(announcer).stream())
        .distinct()
        .forEach(key ->
            LOG.atInfo()
                .addKeyValue("source", source.id())
                .log("{} is off until {} holds its key", source.name(), key.setting()));
    source.announcers().stream()
        .flatMap(announcer -> lesser(announcer, forums).stream())
        .distinct()
        .forEach(what -> LOG.atInfo().addKeyValue("source", source.id()).log(what));
  }

  private static Optional<String> lesser(Announcer announcer, Forums forums) {
    return announcer instanceof Announcer.Forum(String kind, _)
        ? forums.lesser(kind)
        : Optional.empty();
  }

  /** Begins to load what takes long, in the background. */
  public void warmUp() {
    reader.warmUp();
  }

  public SignalTrackerSettings settings() {
    return settings;
  }

  public Clock clock() {
    return clock;
  }

  public List<Source> sources() {
    return sources.sources();
  }

  /** How the sources are doing. */
  public SourceHealths sourceHealths() {
    return new StoredHealths(database, sources, clock);
  }

  public Database database() {
    return database;
  }

  public CrawlPipeline crawl() {
    return crawl;
  }

  public IndexPipeline indexing() {
    return indexing;
  }

  /** The index itself, for holding it against the database. */
  public SearchIndex index() {
    return index;
  }

  public Search search() {
    return search;
  }

  /** Who was right so far. */
  public TrackRecords trackRecords() {
    return new CallStore(database);
  }

  public Stories stories() {
    return stories;
  }

  public Boards boards() {
    return boards;
  }

  /** Ordinary news, by the event. */
  public NewsStories news() {
    return news;
  }

  /** The lines of models, as the articles tell of them. */
  public Families families() {
    return new FamilyStore(database, readings);
  }

  /** Where analysts decide about news stories. */
  public NewsDesk newsDesk() {
    return newsDesk;
  }

  /** Which names are in the news more than they used to be. */
  public Bursts bursts() {
    return mentions;
  }

  public ClaimLedger claims() {
    return claims;
  }

  public EventLedger events() {
    return events;
  }

  /** Versions, threads and withdrawals of the articles. */
  public ArticleHistory history() {
    return new StoredHistory(database, new ArticleStore(database, new ChangeLog(database, clock)));
  }

  public AnnotatedArticles articles() {
    return readings;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      fetcher.close();
      archive.close();
      reader.close();
      index.close();
      database.close();
    }
  }
}
