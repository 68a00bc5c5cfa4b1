// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;
import io.signaltracker.indexer.entity.NameEvidence;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeardNamesTest {

  private static final Instant MONDAY = Instant.parse("2026-04-06T08:00:00Z");

  @TempDir private Path folder;

  private Database database;
  private HeardNames heard;

  @BeforeEach
  void open() {
    database = TestDatabases.sqlite(folder, "classpath:io/signaltracker/indexer/migration");
    heard = new HeardNames(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void addsUpWhatArticlesSayUnderTheEarliestSpelling() {
    replace("late", organisation("brindle works", 1.5, 2));
    replace("early", organisation("Brindle Works", 1, 1));

    NameEvidence all = heard.with(Map.of()).find("brindleworks").orElseThrow();

    assertThat(all.name()).isEqualTo("Brindle Works");
    assertThat(all.org()).isEqualTo(2.5);
    assertThat(all.documents()).isEqualTo(2);
    assertThat(all.since()).isEqualTo(MONDAY.plusSeconds(1));
  }

  @Test
  void countsAnArticleOnceHoweverOftenItIsRead() {
    replace("a", organisation("Brindle", 2, 1));
    replace("a", organisation("Brindle", 1, 1));

    assertThat(heard.with(Map.of()).find("brindle").orElseThrow().org()).isEqualTo(1);
    NameEvidence fresh = organisation("Brindle", 3, 1);
    assertThat(heard.with(Map.of("a", List.of(fresh))).find("brindle")).contains(fresh);
    replace("a");
    assertThat(heard.with(Map.of()).find("brindle")).isEmpty();
  }

  @Test
  void findsWhatANameIsTheShortFormOf() {
    replace("a", organisation("Heron Alpha", 2, 2));
    Map<String, List<NameEvidence>> fresh = Map.of("b", List.of(organisation("Heron 2", 2, 1)));

    assertThat(heard.with(fresh).withStem("heron"))
        .extracting(NameEvidence::name)
        .containsExactly("Heron 2", "Heron Alpha");
  }

  @Test
  void saysWhichOtherArticlesWouldBeReadDifferentlyNow() {
    assertThat(replace("a", organisation("Brindle", 0.6, 1))).isEmpty();
    assertThat(replace("b", organisation("Brindle", 0.7, 2))).containsExactly("a");
    assertThat(replace("b", organisation("Brindle", 0.8, 2))).isEmpty();
    assertThat(replace("c", organisation("Brindle", 2, 3))).containsExactlyInAnyOrder("a", "b");
    assertThat(replace("c", organisation("Brindle", 2, 3))).isEmpty();
    assertThat(replace("c")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void hearsTheSameInAnyOrder() {
    Map<String, NameEvidence> said =
        Map.of(
            "a", organisation("Brindle", 0.7, 3),
            "b", organisation("brindle", 1.1, 1),
            "c", organisation("BRINDLE", 0.3, 2));

    NameEvidence first = inOrder(said, "a", "b", "c");

    assertThat(inOrder(said, "c", "b", "a")).isEqualTo(first);
    assertThat(inOrder(said, "b", "a", "c")).isEqualTo(first);
  }

  private NameEvidence inOrder(Map<String, NameEvidence> said, String... articles) {
    for (String article : articles) {
      replace(article);
    }
    for (String article : articles) {
      NameEvidence evidence = said.get(article);
      replace(article, evidence == null ? new NameEvidence[0] : new NameEvidence[] {evidence});
    }
    return heard.with(Map.of()).find("brindle").orElseThrow();
  }

  private Set<String> replace(String article, NameEvidence... said) {
    return database.inTransaction(() -> heard.replace(Map.of(article, List.of(said))));
  }

  private static NameEvidence organisation(String name, double org, int second) {
    return new NameEvidence(name, 0, 0, org, 0, MONDAY.plusSeconds(second), 1);
  }
}
