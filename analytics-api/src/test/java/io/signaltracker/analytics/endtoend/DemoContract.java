// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.analytics.demo.DemoWeb;
import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.line.ShippedSources;
import io.signaltracker.analytics.settings.SettingsReader;
import io.signaltracker.crawler.CrawlProgress;
import io.signaltracker.crawler.CrawlReport;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.step.IndexProgress;
import io.signaltracker.indexer.story.Hypothesis;
import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.StoryDossier;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From an empty folder and an empty database to the stories of the demo web. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class DemoContract {

  @TempDir private static Path folder;

  private DemoWeb web;
  private DataLine line;
  private CrawlReport first;

  /** The settings of the database. */
  protected abstract Map<String, String> store();

  @BeforeAll
  void crawlAndIndex() throws InterruptedException {
    web = DemoWeb.start(0);
    line = open();
    first = line.crawl().crawlOnce(CrawlProgress.NONE);
    line.indexing().catchUp(IndexProgress.NONE);
  }

  private DataLine open() {
    return DataLine.open(
        SettingsReader.read(DemoSettings.environment(folder, web.port(), store())),
        ShippedSources.parse(web.sources(), "the demo's sources"));
  }

  @AfterAll
  void close() {
    line.close();
    web.close();
  }

  @Test
  void theAccountsOfTheCrawlClose() {
    assertThat(first.closes()).as(first.toString()).isTrue();
    assertThat(first.failed()).isEmpty();
    assertThat(first.stored()).isGreaterThanOrEqualTo(80);
    assertThat(web.requests().disallowed()).isZero();
  }

  @Test
  void happyHorseIsConfirmedAsAlibabasWithTheWrongCandidatesKept() {
    StoryDossier dossier = line.stories().find("happyhorse-1-0", null).orElseThrow();

    assertThat(dossier.story().state()).isEqualTo(LifecycleState.CONFIRMED);
    assertThat(dossier.story().maker()).isEqualTo("Alibaba");
    assertThat(losers(dossier)).contains("Sand.ai", "Tencent");
    assertThat(dossier.series()).isNotEmpty();
  }

  @Test
  void hunterAlphaEndsAtXiaomiWithDeepSeekKept() {
    StoryDossier dossier = line.stories().find("hunter-alpha", null).orElseThrow();

    assertThat(dossier.story().state()).isEqualTo(LifecycleState.CONFIRMED);
    assertThat(dossier.story().maker()).isEqualTo("Xiaomi");
    assertThat(losers(dossier)).contains("DeepSeek");
  }

  private static List<String> losers(StoryDossier dossier) {
    return dossier.story().hypotheses().stream()
        .filter(candidate -> candidate.outcome() == Hypothesis.Outcome.WRONG)
        .map(Hypothesis::org)
        .toList();
  }

  @Test
  void onTheDayBeforeTheConfirmationNothingWasConfirmed() {
    StoryDossier dossier =
        line.stories().find("happyhorse-1-0", Instant.parse("2026-04-09T00:00:00Z")).orElseThrow();

    assertThat(dossier.story().state()).isNotEqualTo(LifecycleState.CONFIRMED);
  }

  @Test
  void everyClaimCarriesTheSentenceItWasReadFromItsHolderSourceAndDate() {
    List<ClaimEvidence> claims =
        line.stories().find("happyhorse-1-0", null).orElseThrow().claims().toList();

    assertThat(claims).isNotEmpty();
    for (ClaimEvidence evidence : claims) {
      var claim = evidence.claim();
      var read = line.articles().find(claim.articleId(), claim.version()).orElseThrow();
      assertThat(read.article().text().substring(claim.start(), claim.end()))
          .isEqualTo(claim.sentence());
      assertThat(claim.holder()).isNotBlank();
      assertThat(evidence.sourceName()).isNotBlank();
      assertThat(evidence.publishedAt()).isBefore(evidence.firstSeenAt());
    }
  }

  @Test
  void theIndexHoldsWhatTheDatabaseHolds() {
    assertThat(StoredState.inIndex(line)).isEqualTo(StoredState.expectedInIndex(line));
    assertThat(line.indexing().lag()).isZero();
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void aSecondStartCrawlsNothingTwice() throws InterruptedException {
    StoredState before = StoredState.of(line);
    long notModified = web.requests().status(304);
    line.close();
    line = open();

    CrawlReport second = line.crawl().crawlOnce(CrawlProgress.NONE);
    line.indexing().catchUp(IndexProgress.NONE);

    assertThat(second.stored() + second.newVersions() + second.snapshots()).isZero();
    assertThat(second.notModified()).isEqualTo(second.offered());
    assertThat(web.requests().status(304) - notModified).isEqualTo(second.offered());
    assertThat(StoredState.of(line).differencesTo(before)).isEmpty();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void aRebuildMakesTheSameAgain() {
    StoredState before = StoredState.of(line);

    line.indexing().rebuild(IndexProgress.NONE);

    assertThat(StoredState.of(line).differencesTo(before)).isEmpty();
    assertThat(StoredState.inIndex(line)).isEqualTo(StoredState.expectedInIndex(line));
  }
}
