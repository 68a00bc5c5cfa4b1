// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import io.signaltracker.crawler.article.ArticleHistory;
import io.signaltracker.crawler.health.SourceHealths;
import io.signaltracker.indexer.annotate.AnnotatedArticles;
import io.signaltracker.indexer.board.Boards;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.family.Families;
import io.signaltracker.indexer.profile.Profiles;
import io.signaltracker.indexer.search.Search;
import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.TrackRecords;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The API and the pages on the invented world, for tests and for looking at them: run it with
 * {@code --server.port=8090}.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
    exclude = {DataSourceAutoConfiguration.class, QuartzAutoConfiguration.class})
@ComponentScan({
  "io.signaltracker.analytics.api",
  "io.signaltracker.analytics.ui",
  "io.signaltracker.analytics.ops"
})
public class PagesOnFakes {

  public static void main(String[] arguments) {
    SpringApplication.run(PagesOnFakes.class, arguments);
  }

  @Bean
  InventedWorld world() {
    return InventedWorld.plain();
  }

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  }

  @Bean
  Stories stories(InventedWorld world) {
    return new FakeStories(world.dossiers());
  }

  @Bean
  SourceHealths sourceHealths() {
    return new FakeSourceHealths();
  }

  @Bean
  TrackRecords trackRecords() {
    return new FakeTrackRecords();
  }

  /** Stories, desk and bursts in one. */
  @Bean
  FakeNews news() {
    return new FakeNews();
  }

  /** One invented family of two versions. */
  @Bean
  Families families() {
    return new FakeFamilies();
  }

  @Bean
  Boards boards(InventedWorld world) {
    return new FakeBoards(world.text());
  }

  @Bean
  Profiles profiles(ClaimLedger claims, Stories stories, Boards boards) {
    return new Profiles(claims, stories, boards, Gazetteer.shipped());
  }

  @Bean
  ClaimLedger ledger(InventedWorld world) {
    return new FakeLedger(world.claims());
  }

  @Bean
  AnnotatedArticles articles(InventedWorld world) {
    return new FakeArticles(world.articles());
  }

  @Bean
  ArticleHistory history(InventedWorld world) {
    return new FakeHistory(new FakeArticles(world.articles()));
  }

  @Bean
  Search search(InventedWorld world) {
    return new FakeSearch(world);
  }
}
