// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.crawler.rights.Rights;
import io.signaltracker.crawler.rights.Signal;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.StoreContract;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ArticleStoreContract extends StoreContract {

  private static final String LONG_TEXT =
      IntStream.range(0, 400)
          .mapToObj(i -> "word" + i * 7919 % 1000)
          .collect(Collectors.joining(" "));

  private ArticleStore articles;

  @BeforeEach
  void openStore() {
    articles = new ArticleStore(database, changes);
  }

  @Test
  void storesAnArticleAndNotesTheChange() {
    Article article = article("http://a.example/1", "A model without a name leads the board.");

    assertThat(articles.save(article)).isEqualTo(new SaveResult.Stored(article));

    assertThat(articles.find(article.id())).contains(article);
    assertThat(articles.count()).isEqualTo(1);
    assertThat(changes.after(0, 10))
        .containsExactly(new Change(1, Change.Kind.ARTICLE, article.id()));
  }

  @Test
  void keepsWhatAPageDoesNotSayAsAbsent() {
    Article article =
        new Article(
            "id",
            "http://a.example/",
            "a",
            "A",
            SourceType.COMMUNITY,
            "",
            null,
            "Text",
            "und",
            NOW,
            "fetch",
            null,
            NOW,
            1,
            null);

    articles.save(article);

    assertThat(articles.find("id")).contains(article);
  }

  @Test
  void storesNothingTwice() {
    Article article = article("http://a.example/1", "The same text, read again.");
    articles.save(article);

    SaveResult again = articles.save(seenAt(article, NOW.plusSeconds(60)));

    assertThat(again).isEqualTo(new SaveResult.Unchanged(article));
    assertThat(changes.last()).isEqualTo(1);
  }

  @Test
  void knowsWhenEachVersionWasSeen() {
    Article first = article("http://a.example/1", "It is made by DeepSeek, people say.");
    articles.save(first);
    articles.save(seenAt(first, NOW.plusSeconds(60)).withText("It is made by Xiaomi."));

    assertThat(articles.history(first.id()))
        .extracting(version -> version.article().version() + " " + version.article().text())
        .containsExactly("1 It is made by DeepSeek, people say.", "2 It is made by Xiaomi.");
    assertThat(articles.history(first.id()))
        .extracting(ArticleVersion::seenAt)
        .containsExactly(NOW, NOW.plusSeconds(60));
    assertThat(articles.history("nobody")).isEmpty();
  }

  @Test
  void keepsTheFirstVersionAndTheLastHundred() {
    Article first = article("http://a.example/1", "Read 0 times.");
    articles.save(first);
    IntStream.rangeClosed(1, 105)
        .forEach(i -> articles.save(first.withText("Read " + i + " times.")));

    List<Integer> kept = articles.versions(first.id()).stream().map(Article::version).toList();
    assertThat(kept).hasSize(ArticleStore.MOST_VERSIONS + 2).startsWith(1, 6, 7).endsWith(106);
  }

  @Test
  void makesTheEarliestCopyTheOriginalOfTheOthersWhenTheOriginalIsWithdrawn() {
    Article original = article("http://a.example/1", LONG_TEXT);
    Article first = article("http://b.example/1", LONG_TEXT + " again");
    Article second = article("http://c.example/1", LONG_TEXT + " and again");
    List.of(original, first, second).forEach(articles::save);
    String root =
        articles.after("", 9).stream()
            .filter(one -> one.copyOf() == null)
            .findFirst()
            .orElseThrow()
            .id();

    new Withdrawals(database, articles).withdraw(root, "deleted", NOW);

    List<Article> left =
        articles.after("", 9).stream().filter(one -> !one.id().equals(root)).toList();
    List<String> originals =
        left.stream().filter(one -> one.copyOf() == null).map(Article::id).toList();
    assertThat(originals).hasSize(1);
    assertThat(left.stream().filter(one -> one.copyOf() != null).map(Article::copyOf))
        .containsExactlyElementsOf(originals);
    assertThat(articles.copiesOf(root)).isEmpty();
  }

  @Test
  void notesOtherRightsToTheSameTextWithoutANewVersion() {
    Article article = article("http://a.example/1", "The same text, read again.");
    articles.save(article);
    Rights asked =
        Rights.of(List.of(new Signal(Signal.Place.META_ROBOTS, "nosnippet")), "SignalTracker");

    SaveResult again = articles.save(article.withRights(asked));

    assertThat(again).isEqualTo(new SaveResult.Unchanged(article.withRights(asked)));
    assertThat(articles.find(article.id()).orElseThrow().rights()).isEqualTo(asked);
    assertThat(changes.last()).isEqualTo(2);
  }

  @Test
  void takesOtherWhiteSpaceForTheSameText() {
    Article article = article("http://a.example/1", "The same   text,\nread again.");
    articles.save(article);

    assertThat(articles.save(article.withText("The same text, read again.")))
        .isInstanceOf(SaveResult.Unchanged.class);
  }

  @Test
  void keepsTheEarlierVersionsOfAChangedText() {
    Article first = article("http://a.example/1", "It is made by DeepSeek, people say.");
    articles.save(first);
    articles.save(first.withText("It is made by Xiaomi, the company says."));

    SaveResult third = articles.save(first.withText("Xiaomi made it."));

    assertThat(third).isInstanceOf(SaveResult.NewVersion.class);
    assertThat(third.article().version()).isEqualTo(3);
    assertThat(third.article().firstSeenAt()).isEqualTo(first.firstSeenAt());
    assertThat(articles.versions(first.id()))
        .extracting(Article::text)
        .containsExactly(
            "It is made by DeepSeek, people say.",
            "It is made by Xiaomi, the company says.",
            "Xiaomi made it.");
    assertThat(articles.version(first.id(), 1)).contains(first);
    assertThat(articles.version(first.id(), 3)).contains(third.article());
    assertThat(articles.version(first.id(), 4)).isEmpty();
    assertThat(articles.count()).isEqualTo(1);
    assertThat(changes.last()).isEqualTo(3);
  }

  @Test
  void keepsTheVeryTextElsewhereAsACopyInWhateverOrderTheyCame() {
    Article original = article("http://a.example/1", LONG_TEXT);
    Article elsewhere = later(article("http://b.example/copy", LONG_TEXT), 60);
    articles.save(original);

    assertThat(articles.save(elsewhere)).isInstanceOf(SaveResult.Duplicate.class);
    assertThat(articles.save(elsewhere)).isInstanceOf(SaveResult.Unchanged.class);
    assertThat(articles.copiesOf(original.id()))
        .extracting(Article::url)
        .containsExactly("http://b.example/copy");

    Article earlier = later(article("http://c.example/first", LONG_TEXT), -60);
    assertThat(articles.save(earlier)).isInstanceOf(SaveResult.Stored.class);
    assertThat(articles.copiesOf(earlier.id()))
        .extracting(Article::url)
        .containsExactly("http://a.example/1", "http://b.example/copy");
    assertThat(articles.count()).isEqualTo(3);
  }

  @Test
  void keepsShortTextsApartThatCoincide() {
    articles.save(article("http://forum.example/1", "Same here."));

    assertThat(articles.save(article("http://forum.example/2", "Same here.")))
        .isInstanceOf(SaveResult.Stored.class);
    assertThat(articles.copiesOf(ArticleStore.idOf("http://forum.example/1"))).isEmpty();
  }

  @Test
  void makesANearDuplicateACopyOfTheEarlierArticle() {
    Article original = article("http://a.example/1", LONG_TEXT);
    Article near = later(article("http://b.example/2", LONG_TEXT + " (agency)"), 60);
    articles.save(original);

    SaveResult result = articles.save(near);

    assertThat(result).isInstanceOf(SaveResult.Stored.class);
    assertThat(result.article().copyOf()).isEqualTo(original.id());
    assertThat(articles.copiesOf(original.id())).containsExactly(result.article());
  }

  @Test
  void makesTheEarliestTheOriginalInWhateverOrderTheyCome() {
    Article original = article("http://a.example/1", LONG_TEXT);
    Article second = later(article("http://b.example/2", LONG_TEXT + " (agency)"), 60);
    Article third = later(article("http://c.example/3", LONG_TEXT + " (staff)"), 120);
    articles.save(third);
    articles.save(second);
    long before = changes.last();

    articles.save(original);

    assertThat(copyOf(original)).isNull();
    assertThat(copyOf(second)).isEqualTo(original.id());
    assertThat(copyOf(third)).isEqualTo(original.id());
    assertThat(changes.after(before, 10))
        .extracting(Change::id)
        .containsExactlyInAnyOrder(original.id(), second.id(), third.id());
  }

  @Test
  void keepsTheEarlierPublishedOfTwoEqualTextsAsTheOriginal() {
    Article original = article("http://a.example/1", LONG_TEXT);
    Article copy = later(article("http://b.example/2", LONG_TEXT), 60);
    articles.save(copy);

    assertThat(articles.save(original)).isInstanceOf(SaveResult.Stored.class);

    assertThat(copyOf(original)).isNull();
    assertThat(copyOf(copy)).isEqualTo(original.id());
  }

  @Test
  void leavesDifferentTextsAlone() {
    String other =
        IntStream.range(0, 400)
            .mapToObj(i -> "term" + i * 31 % 977)
            .collect(Collectors.joining(" "));
    articles.save(article("http://a.example/1", LONG_TEXT));

    assertThat(articles.save(article("http://b.example/2", other)).article().copyOf()).isNull();
  }

  @Test
  void leavesNothingHalfWrittenWhenTheTransactionFails() {
    Article article = article("http://a.example/1", LONG_TEXT);

    assertThatThrownBy(() ->
            database.inTransaction(() -> {
              articles.save(article);
              throw new IllegalStateException("killed here");
            }))
        .hasMessage("killed here");

    assertThat(articles.count()).isZero();
    assertThat(changes.last()).isZero();
    assertThat(articles.save(article)).isInstanceOf(SaveResult.Stored.class);
  }

  @Test
  void givesAllArticlesPageByPage() {
    List<String> ids =
        IntStream.range(0, 7)
            .mapToObj(i -> articles.save(article("http://a.example/" + i, "Text " + i)))
            .map(saved -> saved.article().id())
            .sorted()
            .toList();

    List<Article> first = articles.after("", 4);
    List<Article> second = articles.after(first.getLast().id(), 4);

    assertThat(first).extracting(Article::id).isEqualTo(ids.subList(0, 4));
    assertThat(second).extracting(Article::id).isEqualTo(ids.subList(4, 7));
    assertThat(articles.after(second.getLast().id(), 4)).isEmpty();
    assertThat(articles.findAll(ids.subList(2, 4)))
        .extracting(Article::id)
        .isEqualTo(ids.subList(2, 4));
  }

  private @Nullable String copyOf(Article article) {
    return articles.find(article.id()).orElseThrow().copyOf();
  }

  private static Article article(String url, String text) {
    return new Article(
        ArticleStore.idOf(url),
        url,
        "a-source",
        "A Source",
        SourceType.NEWS,
        "A title",
        "A. Writer",
        text,
        "en",
        NOW.minusSeconds(3600),
        "json-ld",
        NOW.minusSeconds(1800),
        NOW,
        1,
        null,
        "https://cdn.example/a.jpg",
        Rights.ALL);
  }

  private static Article seenAt(Article a, Instant at) {
    return new Article(
        a.id(),
        a.url(),
        a.sourceId(),
        a.sourceName(),
        a.sourceType(),
        a.title(),
        a.author(),
        a.text(),
        a.language(),
        a.publishedAt(),
        a.publishedBy(),
        a.modifiedAt(),
        at,
        1,
        null);
  }

  private static Article later(Article a, long seconds) {
    return new Article(
        a.id(),
        a.url(),
        a.sourceId(),
        a.sourceName(),
        a.sourceType(),
        a.title(),
        a.author(),
        a.text(),
        a.language(),
        a.publishedAt().plusSeconds(seconds),
        a.publishedBy(),
        a.modifiedAt(),
        a.firstSeenAt(),
        1,
        null);
  }
}
