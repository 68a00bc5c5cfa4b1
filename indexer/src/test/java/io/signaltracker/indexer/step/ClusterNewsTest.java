// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.evidence.Origins;
import io.signaltracker.indexer.news.Burst;
import io.signaltracker.indexer.news.Bursts.BurstDay;
import io.signaltracker.indexer.news.Decision;
import io.signaltracker.indexer.news.Decision.Reason;
import io.signaltracker.indexer.news.DecisionRefused;
import io.signaltracker.indexer.news.NewsStories.NewsDossier;
import io.signaltracker.indexer.news.NewsStories.NewsFilter;
import io.signaltracker.indexer.store.DecisionStore;
import io.signaltracker.indexer.store.Followers;
import io.signaltracker.indexer.store.MentionDays;
import io.signaltracker.indexer.store.NewsDays;
import io.signaltracker.indexer.store.NewsStore;
import io.signaltracker.indexer.store.Readings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** News stories from stored articles to the lists, over a database file. */
class ClusterNewsTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-04-06");
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-05-20T15:00:00Z"), ZoneOffset.UTC);
  private static final Reason REASON = new Reason("ann", NOW.instant(), "read both");

  @TempDir private Path folder;

  private final List<Database> opened = new ArrayList<>();

  /** What one installation consists of. */
  private final class Line {

    private final Database database =
        TestDatabases.sqlite(
            folder.resolve("d" + opened.size()), "classpath:io/signaltracker/indexer/migration");
    private final ChangeLog log = new ChangeLog(database, NOW);
    private final ArticleStore articles = new ArticleStore(database, log);
    private final Readings readings = new Readings(database, articles);
    private final NewsDays days = new NewsDays(database, articles);
    private final NewsStore news = new NewsStore(database);
    private final MentionDays mentions = new MentionDays(database, NOW);
    private final DecisionStore decisions = new DecisionStore(database);
    private final ClusterNews step =
        new ClusterNews(readings, Origins.of(List.of(), articles::find), days, mentions, decisions);
    private final NewsDecisions desk = new NewsDecisions(database, news, days, decisions, step);

    private Line() {
      opened.add(database);
    }

    void store(Article article, String... names) {
      articles.save(article);
      List<Mention> mentions = new ArrayList<>();
      for (String name : names) {
        mentions.add(new Mention(0, 1, article.text().substring(0, 1), EntityType.MODEL, name));
      }
      database.inTransaction(() -> {
        Article stored = articles.find(article.id()).orElseThrow();
        readings.save(new AnnotatedArticle(stored, mentions, List.of(), null), "test");
        log.append(Change.Kind.ANNOTATION, article.id());
      });
    }

    void catchUp() {
      Follower follower = new Follower(database, log, step);
      while (follower.next() >= 0) {
        // until the end of the log
      }
      follower.atTheEnd();
    }

    /** The ids of each story's articles. */
    Set<String> stories() {
      return news.list(new NewsFilter(1, 1, null, null, 100, null)).stories().stream()
          .map(story -> String.join(" ", new TreeSet<>(ids(story.id()))))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> ids(String article) {
      return news.find(article, null).orElseThrow().articles().stream()
          .map(one -> one.id())
          .toList();
    }
  }

  @AfterEach
  void close() {
    opened.forEach(Database::close);
  }

  private static Article article(String id, int day, String source, String text) {
    Instant at = FIRST.plusDays(day).atTime(8, id.hashCode() & 31).toInstant(ZoneOffset.UTC);
    String title = text.substring(0, text.indexOf('.'));
    return new Article(
        id,
        "http://" + source + ".example/" + id,
        source,
        source,
        SourceType.NEWS,
        title,
        null,
        text,
        "en",
        at,
        "test",
        null,
        at,
        1,
        null);
  }

  private static final List<Article> ALL =
      List.of(
          article(
              "bridge1",
              0,
              "gazette",
              "Harbour bridge of Elmport closed. A lorry caught fire on the harbour bridge of"
                  + " Elmport. Firefighters worked there for six hours."),
          article(
              "bridge2",
              1,
              "courier",
              "Lorry fire closes the Elmport bridge. Firefighters fought a burning lorry on the"
                  + " harbour bridge of Elmport and traffic was turned back."),
          article(
              "bridge3",
              4,
              "gazette",
              "Elmport harbour bridge open again. Firefighters in Elmport said that the lorry"
                  + " which burned on the harbour bridge was towed."),
          article(
              "mayor1",
              1,
              "gazette",
              "Westmere elects Ada Brandt. The council of Westmere elected Ada Brandt as mayor"
                  + " with nineteen votes."),
          article(
              "mayor2",
              2,
              "courier",
              "Ada Brandt is mayor of Westmere. Nineteen votes in the council of Westmere were"
                  + " for Ada Brandt as mayor."),
          article(
              "price1",
              3,
              "monitor",
              "Grain prices rise in Torvia. Millers in Torvia pay more for wheat and rye after"
                  + " the drought."));

  private static final Set<String> EVENTS =
      Set.of("bridge1 bridge2 bridge3", "mayor1 mayor2", "price1");

  @Test
  void articlesOfOneEventAreOneStoryOverSeveralDays() {
    Line line = new Line();
    ALL.forEach(line::store);
    line.catchUp();

    assertThat(line.stories()).isEqualTo(EVENTS);
    NewsDossier bridge = line.news.find("bridge3", null).orElseThrow();
    assertThat(bridge.story().id()).isEqualTo("bridge1");
    assertThat(bridge.story().articles()).isEqualTo(3);
    assertThat(bridge.story().origins()).isEqualTo(2);
    assertThat(bridge.story().title()).isEqualTo("Harbour bridge of Elmport closed");
  }

  @Test
  void lookingBackLeavesOutWhatWasNotKnownYet() {
    Line line = new Line();
    ALL.forEach(line::store);
    line.catchUp();
    Instant then = FIRST.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);

    NewsDossier bridge = line.news.find("bridge2", then).orElseThrow();
    assertThat(bridge.story().articles()).isEqualTo(2);
    assertThat(bridge.articles()).extracting(one -> one.id()).containsExactly("bridge1", "bridge2");
    assertThat(line.news.find("bridge3", then)).isEmpty();
    assertThat(line.news.list(new NewsFilter(2, 1, null, then, 10, null)).stories())
        .singleElement()
        .isEqualTo(bridge.story());
  }

  @Test
  void theSameArticlesInAnyOrderAreTheSameStories() {
    for (int seed = 0; seed < 6; seed++) {
      List<Article> shuffled = new ArrayList<>(ALL);
      Collections.shuffle(shuffled, new Random(seed));
      Line line = new Line();
      shuffled.forEach(article -> {
        line.store(article);
        line.catchUp();
      });

      assertThat(line.stories()).as("seed " + seed).isEqualTo(EVENTS);
    }
  }

  @Test
  void aRebuildMakesTheSameStories() {
    Line line = new Line();
    ALL.forEach(line::store);
    line.catchUp();
    line.desk.merge("mayor1", "price1", REASON);
    Set<String> before = line.stories();

    new Followers(line.database).forgetEverything();
    assertThat(line.stories()).isEmpty();
    line.catchUp();

    assertThat(line.stories()).isEqualTo(before);
  }

  @Test
  void whatWasMergedStaysTogetherWhenMoreArticlesCome() {
    Line line = new Line();
    ALL.subList(0, 5).forEach(line::store);
    line.catchUp();

    line.desk.merge("mayor2", "bridge1", REASON);
    line.store(ALL.get(5));
    line.store(
        article(
            "mayor3",
            5,
            "monitor",
            "Mayor Ada Brandt sworn in. Ada Brandt took the oath as mayor of Westmere before the"
                + " council."));
    line.catchUp();

    assertThat(line.stories())
        .containsExactlyInAnyOrder("bridge1 bridge2 bridge3 mayor1 mayor2 mayor3", "price1");
  }

  @Test
  void whatWasSplitStaysApartWhenMoreArticlesCome() {
    Line line = new Line();
    ALL.subList(0, 2).forEach(line::store);
    line.catchUp();
    assertThat(line.stories()).containsExactly("bridge1 bridge2");

    line.desk.split("bridge1", List.of("bridge2"), REASON);
    assertThat(line.stories()).containsExactly("bridge1", "bridge2");
    ALL.subList(2, 6).forEach(line::store);
    line.catchUp();

    assertThat(line.ids("bridge1")).doesNotContain("bridge2");
    assertThat(line.news.find("bridge2", null).orElseThrow().decisions())
        .extracting(Decision::kind)
        .containsExactly(Decision.Kind.SPLIT);
  }

  @Test
  void undoLetsTheTextsDecideAgainAndStaysInTheHistory() {
    Line line = new Line();
    ALL.forEach(line::store);
    line.catchUp();
    Decision made = line.desk.split("bridge1", List.of("bridge3"), REASON);

    line.desk.undo("bridge3", made.id(), new Reason("bob", NOW.instant(), "same lorry"));

    assertThat(line.stories()).isEqualTo(EVENTS);
    Decision kept = line.news.find("bridge1", null).orElseThrow().decisions().getFirst();
    assertThat(kept.undone()).isEqualTo(new Reason("bob", NOW.instant(), "same lorry"));
    assertThatThrownBy(() -> line.desk.undo("bridge1", made.id(), REASON))
        .isInstanceOf(DecisionRefused.class);
  }

  @Test
  void decisionsThatMakeNoSenseAreRefused() {
    Line line = new Line();
    ALL.forEach(line::store);
    line.catchUp();

    assertThatThrownBy(() -> line.desk.merge("bridge1", "bridge3", REASON))
        .isInstanceOf(DecisionRefused.class);
    assertThatThrownBy(() -> line.desk.split("price1", List.of("price1"), REASON))
        .isInstanceOf(DecisionRefused.class);
    assertThatThrownBy(() -> line.desk.split("price1", List.of("mayor1"), REASON))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("mayor1");
    assertThatThrownBy(() -> line.desk.merge("bridge1", "nothing", REASON))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aCorrectedArticleIsPlacedAnew() {
    Line line = new Line();
    ALL.forEach(line::store);
    line.catchUp();
    Article wrong = ALL.get(5);

    line.store(
        new Article(
            wrong.id(),
            wrong.url(),
            wrong.sourceId(),
            wrong.sourceName(),
            wrong.sourceType(),
            "Elmport bridge stays closed",
            null,
            ALL.get(1).text() + " The harbour bridge of Elmport stays closed.",
            "en",
            wrong.publishedAt(),
            "test",
            null,
            wrong.firstSeenAt(),
            1,
            null));
    line.catchUp();

    assertThat(line.ids("bridge1")).contains("price1");
  }

  private static void mention(Line line, String name, int day, int articles) {
    for (int i = 0; i < articles; i++) {
      String id = name + "-" + day + "-" + i;
      String words = "number" + id.hashCode() + " said word" + (id + "x").hashCode();
      line.store(article(id, day, "source" + i, words + ". More of " + words + " and " + id), name);
    }
  }

  @Test
  void aNameInManyMoreArticlesThanUsualIsABurst() {
    Line line = new Line();
    for (int day = 0; day < 30; day++) {
      mention(line, "Usual", day, 3);
      mention(line, "Sudden", day, day == 29 ? 6 : 0);
    }
    line.catchUp();

    BurstDay last = line.mentions.of(FIRST.plusDays(29), 10);

    assertThat(last.baseline()).isEqualTo(28);
    assertThat(last.bursts()).extracting(Burst::entity).containsExactly("Sudden");
    assertThat(last.bursts().getFirst().z()).isEqualTo(6);
    assertThat(last.bursts().getFirst().origins()).isEqualTo(6);
  }

  @Test
  void aBurstNeedsThreeOrigins() {
    Line line = new Line();
    mention(line, "Usual", 0, 1);
    for (int i = 0; i < 8; i++) {
      String words = "number" + i + " said word" + 77 * i;
      line.store(
          article("loud" + i, 29, "source" + i % 2, words + ". More of " + words), "Campaign");
    }
    line.catchUp();

    assertThat(line.mentions.of(FIRST.plusDays(29), 10).bursts()).isEmpty();
  }

  @Test
  void aDayThatIsNotOverIsNotTold() {
    Line line = new Line();
    mention(line, "Usual", 0, 1);
    mention(line, "Today", 44, 6);
    line.catchUp();

    BurstDay today = line.mentions.of(LocalDate.parse("2026-05-20"), 10);

    assertThat(today.day()).isEqualTo(LocalDate.parse("2026-05-19"));
    assertThat(today.bursts()).isEmpty();
  }

  @Test
  void aShortRecordTellsNoBursts() {
    Line line = new Line();
    for (int day = 0; day < 10; day++) {
      mention(line, "Sudden", day, day == 9 ? 8 : 1);
    }
    line.catchUp();

    BurstDay last = line.mentions.of(FIRST.plusDays(9), 10);

    assertThat(last.enough()).isFalse();
    assertThat(last.baseline()).isEqualTo(9);
    assertThat(last.bursts()).isEmpty();
  }
}
