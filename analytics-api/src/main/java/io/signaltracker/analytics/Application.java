// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics;

import io.signaltracker.analytics.digest.DigestSite;
import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.crawler.article.ArticleHistory;
import io.signaltracker.crawler.health.SourceHealths;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.annotate.AnnotatedArticles;
import io.signaltracker.indexer.board.Boards;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.evidence.EventLedger;
import io.signaltracker.indexer.family.Families;
import io.signaltracker.indexer.news.Bursts;
import io.signaltracker.indexer.news.NewsDesk;
import io.signaltracker.indexer.news.NewsStories;
import io.signaltracker.indexer.profile.Profiles;
import io.signaltracker.indexer.search.Search;
import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.TrackRecords;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The web application: API, pages, digest and schedule over a {@link DataLine} that the command
 * line has opened.
 */
@SpringBootApplication(
    scanBasePackages = {
      "io.signaltracker.analytics.api",
      "io.signaltracker.analytics.ui",
      "io.signaltracker.analytics.digest",
      "io.signaltracker.analytics.ops",
      "io.signaltracker.analytics.schedule"
    },
    exclude = DataSourceAutoConfiguration.class)
public class Application {

  @Bean
  Clock clock(DataLine line) {
    return line.clock();
  }

  @Bean(destroyMethod = "")
  Database database(DataLine line) {
    return line.database();
  }

  @Bean
  SourceHealths sourceHealths(DataLine line) {
    return line.sourceHealths();
  }

  @Bean
  DigestSite digestSite(DataLine line) {
    return line.settings().digest().site();
  }

  @Bean
  Search search(DataLine line) {
    return line.search();
  }

  @Bean
  Stories stories(DataLine line) {
    return line.stories();
  }

  @Bean
  Boards boards(DataLine line) {
    return line.boards();
  }

  @Bean
  Profiles profiles(DataLine line) {
    return new Profiles(line.claims(), line.stories(), line.boards(), Gazetteer.shipped());
  }

  @Bean
  TrackRecords trackRecords(DataLine line) {
    return line.trackRecords();
  }

  @Bean
  NewsStories news(DataLine line) {
    return line.news();
  }

  @Bean
  Families families(DataLine line) {
    return line.families();
  }

  @Bean
  NewsDesk newsDesk(DataLine line) {
    return line.newsDesk();
  }

  @Bean
  Bursts bursts(DataLine line) {
    return line.bursts();
  }

  @Bean
  ClaimLedger claims(DataLine line) {
    return line.claims();
  }

  @Bean
  EventLedger events(DataLine line) {
    return line.events();
  }

  @Bean
  ArticleHistory history(DataLine line) {
    return line.history();
  }

  @Bean
  AnnotatedArticles articles(DataLine line) {
    return line.articles();
  }
}
