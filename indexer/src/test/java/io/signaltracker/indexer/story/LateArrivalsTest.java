// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.store.ClaimStore;
import io.signaltracker.indexer.store.EventStore;
import io.signaltracker.indexer.store.EvidenceStore;
import io.signaltracker.indexer.store.StoryStore;
import io.signaltracker.indexer.story.Stories.StoryFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Articles that come one by one, in whatever order, leave the same stories in the database. */
class LateArrivalsTest {

  private static final String MIGRATIONS = "classpath:io/signaltracker/indexer/migration";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ORDERS = 3;

  @TempDir Path folder;

  /** One database, and what is kept in it. */
  private record Kept(
      Database database, ClaimStore claims, EvidenceStore evidence, StoryStore stories) {

    /** Keeps what articles say and folds it, in one step. */
    void arrive(Map<String, List<ClaimEvidence>> said) {
      database.inTransaction(() -> said.forEach(claims::replace));
      database.inTransaction(() -> {
        List<String> touched =
            said.values().stream().flatMap(List::stream).map(ClaimEvidence::id).toList();
        Set<String> connected = new TreeSet<>(evidence.connectedWith(touched));
        connected.addAll(touched);
        stories.fold(connected);
      });
    }

    /** All stories with their evidence, as programs get them. */
    String told() {
      StringBuilder told = new StringBuilder();
      for (Story story : stories.list(new StoryFilter(null, Set.of(), null, 200, null)).stories()) {
        told.append(JSON.writeValueAsString(story)).append('\n');
        told.append(
            JSON.writeValueAsString(stories.find(story.id(), null).orElseThrow().evidence()));
        told.append('\n');
      }
      return told.toString();
    }
  }

  private Kept open(String name, LabelledSet set) throws Exception {
    Database database =
        TestDatabases.sqlite(Files.createDirectory(folder.resolve(name)), MIGRATIONS);
    ChangeLog changes = new ChangeLog(database, Clock.systemUTC());
    ClaimStore claims = new ClaimStore(database, changes);
    EvidenceStore evidence = new EvidenceStore(database, claims, new EventStore(database, changes));
    return new Kept(
        database,
        claims,
        evidence,
        new StoryStore(database, changes, evidence, set.organisations()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "open-episodes-2", "open-episodes-3", "open-mixed"})
  void tellTheSameAsAllAtOnce(String name) throws Exception {
    Optional<LabelledSet> found = LabelledSet.find(name);
    assumeTrue(found.isPresent(), "No labelled set " + name + " in or beside the repository");
    LabelledSet set = found.orElseThrow();
    Map<String, List<ClaimEvidence>> said = byArticle(set.evidence(false));
    Kept atOnce = open("at-once", set);
    try (Database _ = atOnce.database()) {
      atOnce.arrive(said);
      String expected = atOnce.told();
      assertThat(expected.lines().count()).isGreaterThan(2L * set.episodes().size() - 1);
      for (int seed = 0; seed < ORDERS; seed++) {
        assertThat(oneByOne(said, set, seed)).as("%s, seed %d", name, seed).isEqualTo(expected);
      }
    }
  }

  private String oneByOne(Map<String, List<ClaimEvidence>> said, LabelledSet set, int seed)
      throws Exception {
    List<String> articles = new ArrayList<>(said.keySet());
    Collections.shuffle(articles, new Random(seed));
    Kept kept = open("seed-" + seed, set);
    try (Database _ = kept.database()) {
      for (String article : articles) {
        kept.arrive(Map.of(article, said.getOrDefault(article, List.of())));
      }
      return kept.told();
    }
  }

  private static Map<String, List<ClaimEvidence>> byArticle(Collection<ClaimEvidence> evidence) {
    Map<String, List<ClaimEvidence>> said = new LinkedHashMap<>();
    evidence.forEach(
        item -> said.computeIfAbsent(item.claim().articleId(), _ -> new ArrayList<>()).add(item));
    return said;
  }
}
