// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.crawler.store.StoreContract;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.family.FamilyLine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with lines of models, as articles come, change and go. */
abstract class FamilyStoreContract extends StoreContract {

  private static final Instant MONDAY = Instant.parse("2026-04-06T08:00:00Z");

  private ArticleStore articles;
  private MentionDays mentions;
  private FamilyStore families;

  @BeforeEach
  void openStores() {
    articles = new ArticleStore(database, changes);
    mentions = new MentionDays(database, Clock.systemUTC());
    families = new FamilyStore(database, new Readings(database, articles));
  }

  private void says(String id, int day, String... models) {
    Instant at = day(day);
    articles.save(
        new Article(
            id,
            "http://wire.example/" + id,
            "wire",
            "Wire",
            SourceType.NEWS,
            "Of models " + id,
            null,
            "What " + id + " says of models is written here.",
            "en",
            at,
            "json-ld",
            null,
            at,
            1,
            null));
    List<Mention> named =
        Arrays.stream(models)
            .map(model -> new Mention(0, 4, "What", EntityType.MODEL, model))
            .toList();
    database.inTransaction(() ->
        mentions.replace(
            new AnnotatedArticle(articles.find(id).orElseThrow(), named, List.of(), null),
            "family:wire"));
  }

  private static Instant day(int day) {
    return MONDAY.plus(Duration.ofDays(day));
  }

  @Test
  void datesEachVersionByTheArticleThatWasKnownFirstWhateverTheOrderOfArrival() {
    says("a3", 3, "Larch 2.1", "Larch 2.2");
    says("a1", 1, "Larch 2.1");
    says("a5", 5, "Larch 2.2");

    FamilyLine line = families.list(null).getFirst();

    assertThat(line.models()).isEqualTo(2);
    assertThat(line.firstAt()).isEqualTo(day(1));
    assertThat(line.newest()).isEqualTo("Larch 2.2");
    assertThat(line.newestAt()).isEqualTo(day(3));
    assertThat(families.list(day(2))).isEmpty();
  }

  @Test
  void looksForTheNextArticleWhereTheFirstNoLongerHasTheName() {
    says("a1", 1, "Larch 2.1", "Larch 2.2");
    says("a3", 3, "Larch 2.2");
    says("a1", 1, "Larch 2.1");

    assertThat(families.list(null).getFirst().newestAt()).isEqualTo(day(3));

    database.inTransaction(() -> mentions.forget("a3"));
    assertThat(families.list(null)).isEmpty();
  }
}
