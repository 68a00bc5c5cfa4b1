// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;
import io.signaltracker.indexer.entity.Organisations;
import io.signaltracker.indexer.evidence.CatalogueEvent;
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
import org.junit.jupiter.api.Test;
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
      Database database,
      ClaimStore claims,
      EventStore events,
      EvidenceStore evidence,
      StoryStore stories) {

    /** Keeps what articles say and folds it, in one step. */
    void arrive(Map<String, List<ClaimEvidence>> said) {
      database.inTransaction(() -> said.forEach(claims::replace));
      fold(said.values().stream().flatMap(List::stream).map(ClaimEvidence::id).toList());
    }

    /** Keeps what a catalogue lists and folds it. */
    void list(String catalogue, List<CatalogueEvent> listed) {
      database.inTransaction(() -> events.replaceCatalogue(catalogue, listed));
      fold(listed.stream().map(CatalogueEvent::id).toList());
    }

    private void fold(List<String> touched) {
      database.inTransaction(() -> {
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

  private Kept open(String name, Organisations organisations) throws Exception {
    Database database =
        TestDatabases.sqlite(Files.createDirectory(folder.resolve(name)), MIGRATIONS);
    ChangeLog changes = new ChangeLog(database, Clock.systemUTC());
    ClaimStore claims = new ClaimStore(database, changes);
    EventStore events = new EventStore(database, changes);
    EvidenceStore evidence = new EvidenceStore(database, claims, events);
    return new Kept(
        database,
        claims,
        events,
        evidence,
        new StoryStore(database, changes, evidence, organisations));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "open-episodes-2", "open-episodes-3", "open-mixed"})
  void tellTheSameAsAllAtOnce(String name) throws Exception {
    Optional<LabelledSet> found = LabelledSet.find(name);
    assumeTrue(found.isPresent(), "No labelled set " + name + " in or beside the repository");
    LabelledSet set = found.orElseThrow();
    Map<String, List<ClaimEvidence>> said = byArticle(set.evidence(false));
    Kept atOnce = open("at-once", set.organisations());
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
    Kept kept = open("seed-" + seed, set.organisations());
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

  @Test
  void keepOneStoryWhereOnlyOneOfTwoThatCameTogetherIsSpokenOfLater() throws Exception {
    List<CatalogueEvent> listed =
        Episode.of("04-01 catalogue:hub LISTED Grey Fox\n04-01 catalogue:hub LISTED Tin Owl")
            .stream()
            .map(CatalogueEvent.class::cast)
            .toList();
    String line = "04-03 news:wire/insiders: %s developed_by Acme REPORTED";
    List<ClaimEvidence> report =
        List.of(
            StancesTest.read(0, 0.9, line.formatted("Grey Fox")),
            StancesTest.read(0, 0.9, line.formatted("Tin Owl")));
    ClaimEvidence later =
        (ClaimEvidence)
            Episode.of("04-05 community:forum/ben: Tin Owl developed_by Umbra SPECULATED")
                .getFirst();
    Kept kept = open("together", Episode.organisations());
    try (Database _ = kept.database()) {
      kept.list("hub", listed);
      assertThat(kept.told().lines()).hasSize(4);
      kept.arrive(Map.of("the article", report));
      assertThat(kept.told().lines()).hasSize(2);
      kept.arrive(Map.of(later.claim().articleId(), List.of(later)));
      assertThat(kept.told().lines()).hasSize(2);
    }
  }
}
