// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.evidence.BadCursor;
import io.signaltracker.indexer.index.HitKind;
import io.signaltracker.indexer.index.Indexable;
import io.signaltracker.indexer.index.Sample;
import io.signaltracker.indexer.search.SearchPage.Bucket;
import io.signaltracker.indexer.search.SearchPage.FacetValue;
import io.signaltracker.indexer.search.SearchRequest.Sort;
import io.signaltracker.indexer.story.LifecycleState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneSearchTest {

  private final Searched searched = new Searched();

  @AfterEach
  void close() {
    searched.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "happy horse",
        "HappyHorse-1.0",
        "happyhorse",
        "HAPPYHORSE",
        "happy-horse",
        "Happy Horse",
        "\"happy horse\"",
        "happyh*",
        "entity:happyhorse",
        "entity:\"happy horse 1.0\"",
        "title:happyhorse",
        "\"HappyHorse 1.0\""
      })
  void findsAModelInAnySpellingOfItsName(String query) {
    searched.with(
        Sample.article("camel")
            .title("HappyHorse-1.0 leads")
            .text("The model HappyHorse-1.0 leads the board.")
            .mention("HappyHorse-1.0", "HappyHorse-1.0")
            .put(),
        Sample.article("other").title("A horse").text("A quiet horse race.").put());

    assertThat(searched.find(query)).containsExactly("camel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"happyhorse", "HappyHorse", "happy horse", "entity:HappyHorse-1.0"})
  void findsAModelWhereTheTextWritesItInTwoWords(String query) {
    searched.with(
        Sample.article("spaced")
            .text("They call it Happy Horse here.")
            .mention("Happy Horse", "HappyHorse-1.0")
            .put());

    assertThat(searched.find(query)).containsExactly("spaced");
  }

  @Test
  void findsTheLowerCaseSpellingByTwoWords() {
    searched.with(
        Sample.article("lower").text("who made happyhorse then").put(),
        Sample.article("digits").text("try qwen2.5 now").put());

    assertThat(searched.find("happy horse")).containsExactly("lower");
    assertThat(searched.find("\"happy horse\"")).containsExactly("lower");
    assertThat(searched.find("qwen 2.5")).containsExactly("digits");
    assertThat(searched.find("qwen")).containsExactly("digits");
  }

  @Test
  void findsChineseAndJapaneseInTheMiddleOfASentence() {
    searched.with(
        Sample.article("zh").language("zh").text("阿里巴巴确认欢乐马模型由其开发。").put(),
        Sample.article("ja").language("ja").text("匿名のモデルが首位に立った。").put());

    assertThat(searched.find("欢乐马")).containsExactly("zh");
    assertThat(searched.find("马")).containsExactly("zh");
    assertThat(searched.find("阿里巴巴 lang:zh")).containsExactly("zh");
    assertThat(searched.find("モデル")).containsExactly("ja");
    assertThat(searched.find("匿名の*")).containsExactly("ja");
    assertThat(searched.find("马欢")).isEmpty();
  }

  @Test
  void foldsAccentsAndWidth() {
    searched.with(Sample.article("a").text("Café ＧＰＴ rumours").put());

    assertThat(searched.find("cafe gpt")).containsExactly("a");
  }

  @Test
  void joinsWordsByAndUnlessToldOtherwise() {
    searched.with(
        Sample.article("both").text("alibaba and tencent").put(),
        Sample.article("one").text("only alibaba here").put());

    assertThat(searched.find("alibaba tencent")).containsExactly("both");
    assertThat(searched.find("alibaba -tencent")).containsExactly("one");
    assertThat(searched.find("alibaba NOT tencent")).containsExactly("one");
    assertThat(searched.find("tencent OR only")).containsExactlyInAnyOrder("both", "one");
    assertThat(searched.find("-tencent")).containsExactly("one");
    assertThat(searched.find("(only OR tencent) -here")).containsExactly("both");
    assertThat(searched.find("alibaba & tencent")).containsExactly("both");
    assertThat(searched.find("&")).isEmpty();
  }

  @Test
  void keepsTheOrderOfAPhraseWithinItsDistance() {
    searched.with(Sample.article("a").text("open large language weights").put());

    assertThat(searched.find("\"open large\"")).containsExactly("a");
    assertThat(searched.find("\"open weights\"")).isEmpty();
    assertThat(searched.find("\"open weights\"~2")).containsExactly("a");
    assertThat(searched.find("\"open weights\"~1")).isEmpty();
  }

  @Test
  void looksIntoTheFieldThatIsNamed() {
    searched.with(
        Sample.claim("c1", "HappyHorse-1.0", ClaimStatus.SPECULATED, "ByteDance"),
        Sample.claim("c2", "HappyHorse-1.0", ClaimStatus.CONFIRMED, "Alibaba"),
        Sample.boardEvent("e1", "HappyHorse-1.0"),
        Sample.story("happyhorse-1-0", "HappyHorse-1.0", LifecycleState.CONFIRMED, "Alibaba"),
        Sample.article("a1").text("news").stories("happyhorse-1-0").put());

    assertThat(searched.find("status:confirmed")).containsExactly("c2");
    assertThat(searched.find("status:(confirmed OR speculated) object:bytedance"))
        .containsExactly("c1");
    assertThat(searched.find("kind:claim subject:happyhorse holder:Insiders")).hasSize(2);
    assertThat(searched.find("kind:event")).containsExactly("e1");
    assertThat(searched.find("type:leaderboard source:\"video board\"")).containsExactly("e1");
    assertThat(searched.find("state:confirmed object:alibaba")).containsExactly("happyhorse-1-0");
    assertThat(searched.find("story:happyhorse-1-0"))
        .containsExactlyInAnyOrder("happyhorse-1-0", "a1");
    assertThat(searched.find("story:happyhorse kind:article")).containsExactly("a1");
    assertThat(searched.find("title:built -object:(alibaba)")).containsExactly("c1");
  }

  @Test
  void boundsTimeByDaysMomentsAndDurations() {
    searched.with(
        Sample.article("march").text("x").at("2026-03-31T23:59:59.999Z").put(),
        Sample.article("april").text("x").at("2026-04-01T00:00:00Z").put(),
        Sample.article("late").text("x").at("2026-04-28T00:00:00Z").put());

    assertThat(searched.find("before:2026-04-01")).containsExactly("march");
    assertThat(searched.find("after:2026-04 before:P7D")).containsExactly("april");
    assertThat(searched.find("after:P1W")).containsExactly("late");
    assertThat(searched.find("after:2026-04-01T00:00:00Z before:PT80H")).contains("april");
    SearchRequest bounded =
        new SearchRequest(
            "x",
            Map.of(),
            Instant.parse("2026-04-01T00:00:00Z"),
            Instant.parse("2026-04-28T00:00:00Z"),
            Sort.OLDEST,
            10,
            null);
    assertThat(searched.search(bounded).hits()).extracting(Hit::id).containsExactly("april");
  }

  @Test
  void countsAFacetAsIfNoneOfItsOwnValuesWereChosen() {
    searched.with(
        Sample.article("n1").text("rumour").source("daily", SourceType.NEWS).put(),
        Sample.article("n2").text("rumour").source("daily", SourceType.NEWS).put(),
        Sample.article("f1").text("rumour").source("forum", SourceType.COMMUNITY).put(),
        Sample.article("x").text("else").source("forum", SourceType.COMMUNITY).put());

    SearchPage page = searched.page("rumour", Map.of(FacetField.SOURCE, List.of("forum")));

    assertThat(page.hits()).extracting(Hit::id).containsExactly("f1");
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.facets().get(FacetField.SOURCE))
        .containsExactly(
            new FacetValue("daily", "The daily", 2), new FacetValue("forum", "The forum", 1));
    assertThat(page.facets().get(FacetField.TYPE))
        .containsExactly(new FacetValue("community", "community", 1));
  }

  @Test
  void keepsAChosenFacetValueInSightThoughNothingHasIt() {
    searched.with(Sample.article("a").text("rumour").put());

    SearchPage page = searched.page("rumour", Map.of(FacetField.ENTITY, List.of("Nobody")));

    assertThat(page.hits()).isEmpty();
    assertThat(page.facets().get(FacetField.ENTITY))
        .contains(new FacetValue("Nobody", "Nobody", 0));
  }

  @Test
  void countsEntitiesStoriesAndStatuses() {
    searched.with(
        Sample.claim("c1", "HappyHorse-1.0", ClaimStatus.SPECULATED, "ByteDance"),
        Sample.claim("c2", "HappyHorse-1.0", ClaimStatus.CONFIRMED, "Alibaba"),
        Sample.story("happyhorse-1-0", "HappyHorse-1.0", LifecycleState.CONFIRMED, "Alibaba"));

    Map<FacetField, List<FacetValue>> facets = searched.page("").facets();

    assertThat(facets.get(FacetField.ENTITY))
        .contains(new FacetValue("HappyHorse-1.0", "HappyHorse-1.0", 3))
        .contains(new FacetValue("Alibaba", "Alibaba", 2));
    assertThat(facets.get(FacetField.STATUS))
        .containsExactly(
            new FacetValue("confirmed", "confirmed", 2),
            new FacetValue("speculated", "speculated", 1));
    assertThat(facets.get(FacetField.STORY))
        .containsExactly(new FacetValue("happyhorse-1-0", "HappyHorse-1.0", 1));
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void turnsPagesOverEqualsWithoutLossOrRepeat(Sort sort) {
    List<String> all = IntStream.range(0, 53).mapToObj(i -> "a%02d".formatted(i)).toList();
    all.forEach(id -> searched.with(Sample.article(id).text("the same words").put()));

    assertThat(searched.turn("same", sort, 7)).containsExactlyElementsOf(all);
    assertThat(searched.page("same").total()).isEqualTo(53);
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void givesTheSameHitsInPagesOfAnySizeWithCopiesFolded(Sort sort) {
    Random random = new Random(11);
    searched.with(
        IntStream.range(0, 300)
            .mapToObj(i -> randomArticle(random, i))
            .map(Sample::put)
            .toArray(Indexable[]::new));

    List<String> whole = searched.turn("same words", sort, 200);

    assertThat(whole).hasSizeBetween(150, 299).doesNotHaveDuplicates();
    assertThat(searched.turn("same words", sort, 7)).isEqualTo(whole);
    assertThat(searched.page("same words").total()).isEqualTo(whole.size());
  }

  private static Sample randomArticle(Random random, int i) {
    Sample article =
        Sample.article("a" + i)
            .text("same words ".repeat(1 + random.nextInt(3)) + "and more ".repeat(i % 5))
            .at("2026-04-0%dT00:00:00Z".formatted(1 + random.nextInt(9)));
    return i > 0 && random.nextInt(4) == 0 ? article.copyOf("a" + random.nextInt(i)) : article;
  }

  @Test
  void sortsByTimeEitherWay() {
    searched.with(
        Sample.article("old").text("x").at("2026-01-01T00:00:00Z").put(),
        Sample.article("new").text("x").at("2026-04-01T00:00:00Z").put(),
        Sample.article("mid").text("x").at("2026-02-01T00:00:00Z").put());

    assertThat(searched.turn("x", Sort.NEWEST, 1)).containsExactly("new", "mid", "old");
    assertThat(searched.turn("x", Sort.OLDEST, 2)).containsExactly("old", "mid", "new");
  }

  @Test
  void prefersTitlesAndAmongEqualsTheNewer() {
    for (int i = 0; i < 20; i++) {
      searched.with(Sample.article("filler" + i).title("Weather").text("rain today").put());
    }
    searched.with(
        Sample.article("body").title("News").text("a rumour today").put(),
        Sample.article("head").title("A rumour").text("something today").put(),
        Sample.article("aged")
            .title("A rumour")
            .text("something today")
            .at("2024-01-01T00:00:00Z")
            .put());

    assertThat(searched.find("rumour")).containsExactly("head", "aged", "body");
  }

  @Test
  void refusesACursorOfAnotherSearch() {
    for (int i = 0; i < 5; i++) {
      searched.with(Sample.article("a" + i).text("same words").put());
    }
    String cursor =
        searched.search(Searched.request("same", Map.of(), Sort.NEWEST, 2, null)).nextCursor();

    for (SearchRequest other :
        List.of(
            Searched.request("words", Map.of(), Sort.NEWEST, 2, cursor),
            Searched.request("same", Map.of(), Sort.OLDEST, 2, cursor),
            Searched.request(
                "same", Map.of(FacetField.KIND, List.of("article")), Sort.NEWEST, 2, cursor),
            Searched.request("same", Map.of(), Sort.NEWEST, 2, "nonsense!"),
            Searched.request("same", Map.of(), Sort.NEWEST, 2, "AAAA"),
            Searched.request("same", Map.of(), Sort.NEWEST, 2, ""))) {
      assertThatThrownBy(() -> searched.search(other)).isInstanceOf(BadCursor.class);
    }
  }

  @Test
  void foldsCopiesUnderTheirOriginal() {
    searched.with(
        Sample.article("original").text("rumour").put(),
        Sample.article("copy1")
            .text("rumour")
            .source("b", SourceType.NEWS)
            .copyOf("original")
            .put(),
        Sample.article("copy2").text("rumour").source("c", SourceType.NEWS).copyOf("copy1").put());

    SearchPage page = searched.page("rumour");

    assertThat(page.hits()).extracting(Hit::id).containsExactly("original");
    assertThat(page.hits().getFirst().copies()).isEqualTo(2);
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.facets().get(FacetField.SOURCE)).hasSize(1);
  }

  @Test
  void showsTheFirstCopyWhereTheOriginalIsNoResult() {
    searched.with(
        Sample.article("original").text("rumour").put(),
        Sample.article("late")
            .text("rumour")
            .source("b", SourceType.NEWS)
            .copyOf("original")
            .at("2026-04-11T00:00:00Z")
            .put(),
        Sample.article("early")
            .text("rumour")
            .source("b", SourceType.NEWS)
            .copyOf("original")
            .at("2026-04-10T00:00:00Z")
            .put());

    SearchPage page = searched.page("rumour", Map.of(FacetField.SOURCE, List.of("b")));

    assertThat(page.hits()).extracting(Hit::id).containsExactly("early");
    assertThat(page.hits().getFirst().copies()).isEqualTo(1);
  }

  @Test
  void drawsContiguousDaysFromTheFirstHitToTheLast() {
    searched.with(
        Sample.article("a").text("x").at("2026-04-07T23:00:00Z").put(),
        Sample.article("b").text("x").at("2026-04-09T01:00:00Z").put(),
        Sample.article("c").text("x").at("2026-04-09T22:00:00Z").put());

    assertThat(searched.page("x").histogram())
        .containsExactly(bucket(7, 1), bucket(8, 0), bucket(9, 2));
    assertThat(searched.page("y").histogram()).isEmpty();
  }

  private static Bucket bucket(int day, long count) {
    Instant from = Instant.parse("2026-04-%02dT00:00:00Z".formatted(day));
    return new Bucket(from, from.plusSeconds(86_400), count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-10-01T00:00:00Z", "2023-01-01T00:00:00Z", "1700-01-01T00:00:00Z"})
  void countsEveryHitOnceInFewBucketsOverAnySpan(String first) {
    searched.with(
        Sample.article("a").text("x").at(first).put(),
        Sample.article("b").text("x").at("2026-04-09T01:00:00Z").put());

    List<Bucket> histogram = searched.page("x").histogram();

    assertThat(histogram).hasSizeBetween(2, 501);
    assertThat(histogram.stream().mapToLong(Bucket::count).sum()).isEqualTo(2);
    for (int i = 1; i < histogram.size(); i++) {
      assertThat(histogram.get(i).from()).isEqualTo(histogram.get(i - 1).to());
    }
  }

  @Test
  void marksTheWordsThatMatched() {
    searched.with(
        Sample.article("a")
            .title("Who made HappyHorse-1.0?")
            .text("Nobody knows. The happyhorse model leads, say testers. Other news follows.")
            .put());

    Hit hit = searched.page("\"happy horse\" testers").hits().getFirst();

    assertThat(hit.title().text()).isEqualTo("Who made HappyHorse-1.0?");
    assertThat(marked(hit.title())).containsExactly("HappyHorse");
    assertThat(hit.snippets()).hasSize(1);
    assertThat(hit.snippets().getFirst().text())
        .isEqualTo("The happyhorse model leads, say testers.");
    assertThat(marked(hit.snippets().getFirst())).containsExactly("happyhorse", "testers");
  }

  @Test
  void marksNamesAskedForByFieldAndNothingThatWasExcluded() {
    searched.with(
        Sample.article("a")
            .title("Alibaba speaks")
            .text("The team at Alibaba spoke of a horse.")
            .mention("Alibaba", "Alibaba")
            .put());

    Hit hit = searched.page("entity:alibaba -camel horse").hits().getFirst();

    assertThat(marked(hit.title())).containsExactly("Alibaba");
    assertThat(marked(hit.snippets().getFirst())).containsExactly("Alibaba", "horse");
  }

  @Test
  void marksChinese() {
    searched.with(Sample.article("zh").language("zh").text("首句。阿里巴巴确认欢乐马。尾句。").put());

    Hit.Marked snippet = searched.page("欢乐马").hits().getFirst().snippets().getFirst();

    assertThat(snippet.text()).isEqualTo("阿里巴巴确认欢乐马。");
    assertThat(marked(snippet)).containsExactly("欢乐马");
  }

  @Test
  void cutsASentenceWithoutEndAroundWhatMatched() {
    String filler = "word ".repeat(400);
    searched.with(Sample.article("a").text(filler + "needle " + filler).put());

    Hit.Marked snippet = searched.page("needle").hits().getFirst().snippets().getFirst();

    assertThat(snippet.text().length()).isLessThanOrEqualTo(400);
    assertThat(marked(snippet)).containsExactly("needle");
  }

  @Test
  void endsASnippetWithItsParagraph() {
    searched.with(Sample.article("a").text("A heading\n\nThe camel leads\n\nMore to read").put());

    assertThat(searched.page("camel").hits().getFirst().snippets())
        .extracting(Hit.Marked::text)
        .containsExactly("The camel leads");
  }

  @Test
  void refusesMoreChosenValuesThanAPageCanShow() {
    List<String> many = IntStream.range(0, 2_000).mapToObj(i -> "s" + i).toList();

    assertThatThrownBy(() -> searched.page("x", Map.of(FacetField.SOURCE, many)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("At most 100 facet values can be chosen, asked for 2000");
  }

  @Test
  void takesAnyBoundOfTime() {
    searched.with(Sample.article("a").text("x").put());
    SearchRequest ever =
        new SearchRequest("x", Map.of(), Instant.MIN, Instant.MAX, Sort.NEWEST, 10, null);

    assertThat(searched.search(ever).total()).isEqualTo(1);
  }

  @Test
  void showsTheBeginningWhereNoWordWasAskedFor() {
    searched.with(Sample.article("a").title("Title").text("First sentence. Second one.").put());

    Hit hit = searched.page("").hits().getFirst();

    assertThat(hit.title()).isEqualTo(new Hit.Marked("Title", List.of()));
    assertThat(hit.snippets()).containsExactly(new Hit.Marked("First sentence.", List.of()));
  }

  @Test
  void givesBackWhatAHitPageNeeds() {
    searched.with(
        Sample.article("a")
            .title("T")
            .text("HappyHorse-1.0 and Alibaba and Alibaba")
            .mention("HappyHorse-1.0", "HappyHorse-1.0")
            .mention("Alibaba", "Alibaba")
            .mention("Alibaba", "Alibaba")
            .stories("happyhorse-1-0")
            .put(),
        Sample.claim("c", "HappyHorse-1.0", ClaimStatus.CONFIRMED, "Alibaba"));

    Hit article = searched.page("kind:article").hits().getFirst();
    Hit claim = searched.page("kind:claim").hits().getFirst();

    assertThat(article.kind()).isEqualTo(HitKind.ARTICLE);
    assertThat(article.url()).isEqualTo("https://example-news.example/a");
    assertThat(article.articleId()).isEqualTo("a");
    assertThat(article.sourceName()).isEqualTo("The example-news");
    assertThat(article.sourceType()).isEqualTo("news");
    assertThat(article.status()).isNull();
    assertThat(article.at()).isEqualTo(Sample.APRIL);
    assertThat(article.entities()).containsExactly("Alibaba", "HappyHorse-1.0");
    assertThat(article.storyIds()).containsExactly("happyhorse-1-0");
    assertThat(claim.title().text()).isEqualTo("HappyHorse-1.0 was built by Alibaba.");
    assertThat(claim.status()).isEqualTo("confirmed");
    assertThat(claim.articleId()).isEqualTo("article-of-c");
  }

  @Test
  void answersAnEmptyIndexWithNothing() {
    SearchPage page = searched.page("anything");

    assertThat(page.total()).isZero();
    assertThat(page.hits()).isEmpty();
    assertThat(page.histogram()).isEmpty();
    assertThat(page.facets()).containsOnlyKeys(FacetField.values());
  }

  @Test
  void answersManyReadersWhileTheIndexIsWritten() throws Exception {
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch written = new CountDownLatch(1);
      List<Future<Long>> answers =
          IntStream.range(0, 2).mapToObj(_ -> readers.submit(() -> askUntil(written))).toList();
      for (int i = 0; i < 60; i++) {
        searched.with(Sample.article("a" + i % 30).text("same words " + i).put());
      }
      written.countDown();
      for (Future<Long> answer : answers) {
        assertThat(answer.get()).isEqualTo(30);
      }
    }
  }

  /** Totals never fall: an article that is written again is never missing. */
  private long askUntil(CountDownLatch written) {
    long total = 0;
    boolean last = false;
    while (!last) {
      last = written.getCount() == 0;
      SearchPage page = searched.page("same", Map.of(FacetField.KIND, List.of("article")));
      assertThat(page.total()).isGreaterThanOrEqualTo(total);
      total = page.total();
    }
    return total;
  }

  private static List<String> marked(Hit.Marked marked) {
    List<String> words = new ArrayList<>();
    marked.marks().forEach(m -> words.add(marked.text().substring(m.start(), m.end())));
    return words;
  }
}
