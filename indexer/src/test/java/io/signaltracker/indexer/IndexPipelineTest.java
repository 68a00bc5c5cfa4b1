// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.article.Withdrawals;
import io.signaltracker.crawler.rights.Rights;
import io.signaltracker.crawler.rights.Signal;
import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.crawler.snapshot.SnapshotId;
import io.signaltracker.crawler.snapshot.SnapshotStore;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.Reading;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.NameEvidence;
import io.signaltracker.indexer.entity.NameLedger;
import io.signaltracker.indexer.entity.NamesInPlay;
import io.signaltracker.indexer.evidence.Origins;
import io.signaltracker.indexer.index.HitKind;
import io.signaltracker.indexer.index.LuceneIndex;
import io.signaltracker.indexer.search.Hit;
import io.signaltracker.indexer.search.LuceneSearch;
import io.signaltracker.indexer.search.SearchRequest;
import io.signaltracker.indexer.step.ClusterNews;
import io.signaltracker.indexer.step.DeriveEvents;
import io.signaltracker.indexer.step.FillIndex;
import io.signaltracker.indexer.step.FoldStories;
import io.signaltracker.indexer.step.IndexProgress;
import io.signaltracker.indexer.step.MentionSearch;
import io.signaltracker.indexer.step.Provenance;
import io.signaltracker.indexer.step.ReadArticles;
import io.signaltracker.indexer.step.Steps;
import io.signaltracker.indexer.store.BoardVendors;
import io.signaltracker.indexer.store.ClaimStore;
import io.signaltracker.indexer.store.DecisionStore;
import io.signaltracker.indexer.store.EventStore;
import io.signaltracker.indexer.store.EvidenceStore;
import io.signaltracker.indexer.store.HeardNames;
import io.signaltracker.indexer.store.MentionDays;
import io.signaltracker.indexer.store.NewsDays;
import io.signaltracker.indexer.store.NewsStore;
import io.signaltracker.indexer.store.PlayedNames;
import io.signaltracker.indexer.store.Readings;
import io.signaltracker.indexer.store.StoryStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the steps hand over; the reader is a five-line one that knows one sentence. */
class IndexPipelineTest {

  private static final Instant MONDAY = Instant.parse("2026-04-06T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(MONDAY.plusSeconds(86_400 * 30), ZoneOffset.UTC);

  @TempDir private Path folder;

  private final ExecutorService readers = Executors.newFixedThreadPool(2);
  private final List<String> read = new ArrayList<>();
  private Database database;
  private LuceneIndex index;
  private ArticleStore articles;
  private SnapshotStore snapshots;
  private StoryStore stories;
  private IndexPipeline pipeline;

  /** "X is from Y." is a claim where X is a name in play. */
  private final class OneSentence implements Annotator {

    @Override
    public AnnotatedArticle annotate(Article article, NamesInPlay names) {
      synchronized (read) {
        read.add(article.id() + " v" + article.version());
      }
      return read(article, names, false);
    }

    /** It believes that a thing is a model when another article says that it was made. */
    @Override
    public Reading open(Article article, NamesInPlay names) {
      return new Reading() {
        @Override
        public List<NameEvidence> evidence() {
          double model = article.text().contains("made Zephyr-2") ? 3 : 0.6;
          return article.text().contains("Zephyr-2")
              ? List.of(new NameEvidence("Zephyr-2", model, 0, 0, 0, article.publishedAt(), 1))
              : List.of();
        }

        @Override
        public AnnotatedArticle finish(NameLedger ledger) {
          synchronized (read) {
            read.add(article.id() + " v" + article.version());
          }
          boolean heard = ledger.find("zephyr2").filter(all -> all.model() > 2).isPresent();
          return read(article, names, heard);
        }
      };
    }

    private AnnotatedArticle read(Article article, NamesInPlay names, boolean heard) {
      String[] sides = article.text().split(" is from |\\.", 3);
      boolean known =
          heard && sides.length == 3
              || names.all().stream().anyMatch(name -> name.name().equals(sides[0]));
      return new AnnotatedArticle(
          article, List.of(), known ? List.of(claim(article, sides)) : List.of(), null);
    }

    private Claim claim(Article article, String[] sides) {
      return new Claim(
          article.id() + "-" + sides[1],
          article.id(),
          article.version(),
          article.text(),
          0,
          article.text().length(),
          sides[0],
          Relation.DEVELOPED_BY,
          sides[1],
          ClaimStatus.SPECULATED,
          "community",
          0.5,
          "test",
          List.of());
    }

    @Override
    public String version() {
      return "test-1";
    }
  }

  @BeforeEach
  void open() {
    database = TestDatabases.sqlite(folder, "classpath:io/signaltracker/indexer/migration");
    index = LuceneIndex.inMemory();
    ChangeLog log = new ChangeLog(database, CLOCK);
    articles = new ArticleStore(database, log);
    snapshots = new SnapshotStore(database, log);
    PlayedNames names = new PlayedNames(database);
    Readings readings = new Readings(database, articles);
    ClaimStore claims = new ClaimStore(database, log);
    EventStore events = new EventStore(database, log);
    EvidenceStore evidence = new EvidenceStore(database, claims, events);
    stories = new StoryStore(database, log, evidence, Gazetteer.shipped());
    pipeline =
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
                    new MentionSearch(new LuceneSearch(index, CLOCK)),
                    readings,
                    log),
                new ReadArticles(
                    articles,
                    names,
                    new HeardNames(database),
                    OneSentence::new,
                    readers,
                    readings,
                    claims,
                    new Provenance(List.of(), Origins.of(List.of(), articles::find)),
                    log),
                new FoldStories(evidence, stories),
                new ClusterNews(
                    readings,
                    Origins.of(List.of(), articles::find),
                    new NewsDays(database, articles),
                    new MentionDays(database, CLOCK),
                    new DecisionStore(database)),
                new FillIndex(log, index, readings, evidence, stories)));
  }

  @AfterEach
  void close() {
    readers.shutdownNow();
    index.close();
    database.close();
  }

  private void catchUp() {
    pipeline.catchUp(IndexProgress.NONE);
  }

  @Test
  void readsAgainTheArticlesThatMentionANameWhichComesIntoPlayLater() {
    articles.save(article("a1", "Zephyr-2 is from Ostrova."));
    articles.save(article("a2", "Nobody mentions it here."));
    catchUp();
    assertThat(index.ids(HitKind.CLAIM)).isEmpty();
    read.clear();

    snapshots.save(board(MONDAY, row("Zephyr-2", null), row("Breeze", "Larkin")));
    catchUp();

    assertThat(read).containsExactly("a1 v1");
    assertThat(index.ids(HitKind.CLAIM)).containsExactly("a1-Ostrova");
    assertThat(stories.find("zephyr-2", null)).isPresent();
    assertThat(index.ids(HitKind.STORY)).containsExactly("zephyr-2");
  }

  @Test
  void readsAnArticleAgainWhenLaterOnesSayMoreAboutANameInIt() {
    articles.save(article("a1", "Zephyr-2 is from Ostrova."));
    catchUp();
    assertThat(index.ids(HitKind.CLAIM)).isEmpty();

    articles.save(article("a2", "They made Zephyr-2."));
    catchUp();

    assertThat(index.ids(HitKind.CLAIM)).containsExactly("a1-Ostrova");
    assertThat(read).containsExactly("a1 v1", "a2 v1", "a1 v1");
    assertThat(pipeline.lag()).isZero();
  }

  @Test
  void readsEachArticleOnceWhenNamesAndArticlesComeTogether() {
    articles.save(article("a1", "Zephyr-2 is from Ostrova."));
    snapshots.save(board(MONDAY, row("Zephyr-2", null), row("Breeze", "Larkin")));

    catchUp();

    assertThat(read).containsExactly("a1 v1");
    assertThat(pipeline.lag()).isZero();
  }

  @Test
  void withdrawsTheClaimsOfATextThatWasCorrected() {
    snapshots.save(board(MONDAY, row("Zephyr-2", null), row("Breeze", "Larkin")));
    articles.save(article("a1", "Zephyr-2 is from Ostrova."));
    catchUp();

    articles.save(article("a1", "Zephyr-2 is from Vantor."));
    catchUp();

    assertThat(index.ids(HitKind.CLAIM)).containsExactly("a1-Vantor");
    assertThat(stories.find("zephyr-2", null).orElseThrow().story().hypotheses())
        .extracting(candidate -> candidate.org())
        .containsExactly("Vantor");
  }

  @Test
  void countsButNeverQuotesAPageThatAsksForThat() {
    snapshots.save(board(MONDAY, row("Zephyr-2", null), row("Breeze", "Larkin")));
    articles.save(saying("nosnippet", article("a1", "Zephyr-2 is from Ostrova.")));
    catchUp();

    var story = stories.find("zephyr-2", null).orElseThrow();
    assertThat(story.story().hypotheses()).extracting(one -> one.org()).containsExactly("Ostrova");
    assertThat(story.toString()).doesNotContain("is from");
    assertThat(found("Ostrova", HitKind.ARTICLE)).extracting(Hit::snippets).containsOnly(List.of());
    assertThat(found("Ostrova", HitKind.CLAIM))
        .extracting(hit -> hit.title().text())
        .containsExactly("Zephyr-2 developed by Ostrova");
    assertThat(found("Ostrova", HitKind.STORY).toString()).doesNotContain("is from");
  }

  @Test
  void quotesNoMoreThanAPageAllowsAndAllOfItWhenItAllowsThatLater() {
    snapshots.save(board(MONDAY, row("Zephyr-2", null), row("Breeze", "Larkin")));
    articles.save(saying("max-snippet:8", article("a1", "Zephyr-2 is from Ostrova.")));
    catchUp();
    assertThat(found("Ostrova", HitKind.ARTICLE).getFirst().snippets())
        .extracting(Hit.Marked::text)
        .containsExactly("Zephyr-2");
    assertThat(found("Ostrova", HitKind.CLAIM).getFirst().title().text()).isEqualTo("Zephyr-2");

    articles.save(article("a1", "Zephyr-2 is from Ostrova."));
    catchUp();

    assertThat(found("Ostrova", HitKind.CLAIM).getFirst().title().text())
        .isEqualTo("Zephyr-2 is from Ostrova.");
  }

  @Test
  void forgetsAWithdrawnArticleEverywhere() {
    snapshots.save(board(MONDAY, row("Zephyr-2", null), row("Breeze", "Larkin")));
    articles.save(article("a1", "Zephyr-2 is from Vantor."));
    articles.save(article("a1", "Zephyr-2 is from Ostrova."));
    catchUp();
    assertThat(stories.find("zephyr-2", null).orElseThrow().toString()).contains("Ostrova");

    new Withdrawals(database, articles).withdraw("a1", "deleted", CLOCK.instant());
    catchUp();

    assertThat(index.ids(HitKind.CLAIM)).isEmpty();
    assertThat(index.ids(HitKind.ARTICLE)).isEmpty();
    assertThat(found("Ostrova", HitKind.STORY)).isEmpty();
    assertThat(stories.find("zephyr-2", null).orElseThrow().toString()).doesNotContain("Ostrova");
    Readings readings = new Readings(database, articles);
    assertThat(readings.find("a1")).isEmpty();
    assertThat(readings.find("a1", 1)).isEmpty();
    assertThat(
            database.jdbc().sql("select claims from reading").query(String.class).list().toString())
        .doesNotContain("is from");
  }

  @Test
  void tellsWithdrawnNewsNoMore() {
    NewsStore news = new NewsStore(database);
    articles.save(news("n1", "Ostrova opens an office in Oslo for its team of researchers."));
    catchUp();
    assertThat(news.find("n1", null)).isPresent();

    new Withdrawals(database, articles).withdraw("n1", "noindex", CLOCK.instant());
    catchUp();

    assertThat(news.find("n1", null)).isEmpty();
    assertThat(database.jdbc().sql("select count(*) from news_story").query(Long.class).single())
        .isZero();
  }

  private static Article news(String id, String text) {
    return new Article(
        id,
        "https://paper.example/" + id,
        "paper",
        "Paper",
        SourceType.NEWS,
        "News",
        null,
        text,
        "en",
        MONDAY.plusSeconds(3600),
        "feed",
        null,
        MONDAY.plusSeconds(7200),
        1,
        null);
  }

  private List<Hit> found(String query, HitKind kind) {
    return new LuceneSearch(index, CLOCK)
            .search(
                new SearchRequest(query, Map.of(), null, null, SearchRequest.Sort.NEWEST, 20, null))
            .hits()
            .stream()
            .filter(hit -> hit.kind() == kind)
            .toList();
  }

  private static Article saying(String directive, Article article) {
    Rights rights =
        Rights.of(List.of(new Signal(Signal.Place.X_ROBOTS_TAG, directive)), "SignalTracker");
    return article.withRights(rights);
  }

  @Test
  void rebuildsTheSameStoriesFromTheFactsAlone() {
    snapshots.save(board(MONDAY, row("Zephyr-2", null), row("Breeze", "Larkin")));
    articles.save(article("a1", "Zephyr-2 is from Ostrova."));
    catchUp();
    var before = stories.find("zephyr-2", null).orElseThrow();
    database.jdbc().sql("update story set body = '{}'").update();

    pipeline.rebuild(IndexProgress.NONE);

    assertThat(stories.find("zephyr-2", null)).contains(before);
    assertThat(index.ids(HitKind.ARTICLE)).containsExactly("a1");
  }

  @Test
  void emptiesAnIndexThatIsAheadOfTheDatabase() {
    articles.save(article("a1", "Zephyr-2 is from Ostrova."));
    catchUp();
    index.commit(999_999);

    catchUp();

    assertThat(index.ids(HitKind.ARTICLE)).containsExactly("a1");
    assertThat(pipeline.lag()).isZero();
  }

  private static Article article(String id, String text) {
    return new Article(
        id,
        "https://forum.example/" + id,
        "forum",
        "Forum",
        SourceType.COMMUNITY,
        "Thread",
        "someone",
        text,
        "en",
        MONDAY.plusSeconds(3600),
        "feed",
        null,
        MONDAY.plusSeconds(7200),
        1,
        null);
  }

  private static BoardRow row(String name, @Nullable String vendor) {
    return new BoardRow(name, name, vendor, 1, 1300, null, null, null);
  }

  private static BoardSnapshot board(Instant at, BoardRow... rows) {
    return new BoardSnapshot(
        SnapshotId.of("board", "text", at), "board", "Board", "text", at, at, List.of(rows));
  }
}
