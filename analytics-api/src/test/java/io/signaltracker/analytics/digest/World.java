// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.ClaimFilter;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.evidence.Corroboration;
import io.signaltracker.indexer.evidence.EventLedger;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stories and events in memory, with pages of two so that paging is always at work. */
final class World implements Stories, ClaimLedger, EventLedger {

  private static final int PAGE = 2;

  private final List<StoryBuilder> stories = new ArrayList<>();
  private final List<Evidence> strayEvents = new ArrayList<>();

  StoryBuilder story(String subject) {
    StoryBuilder story = new StoryBuilder(subject);
    stories.add(story);
    return story;
  }

  /** An event of a model that has no story. */
  World stray(String model, String at, BoardEvent.Kind kind, int rank, String track) {
    strayEvents.add(StoryBuilder.boardEvent(model, at, kind, rank, "Somelab", track));
    return this;
  }

  DigestComposer composer() {
    return new DigestComposer(this, this, this);
  }

  Digest compose(String week) {
    return composer().compose(Edition.parse(week));
  }

  @Override
  public Map<String, Corroboration> corroboration(Collection<ClaimEvidence> some) {
    return Corroboration.among(some);
  }

  @Override
  public StoryPage list(StoryFilter filter) {
    List<Story> fitting =
        stories.stream()
            .map(story -> story.asOf(Instant.MAX).story())
            .filter(story -> filter.states().isEmpty() || filter.states().contains(story.state()))
            .sorted(Comparator.comparing(Story::updatedAt).reversed())
            .toList();
    int from = filter.cursor() == null ? 0 : Integer.parseInt(filter.cursor());
    int to = Math.min(from + PAGE, fitting.size());
    String next = to < fitting.size() ? String.valueOf(to) : null;
    return new StoryPage(fitting.subList(from, to), fitting.size(), next);
  }

  @Override
  public Optional<StoryDossier> find(String id, @Nullable Instant asOf) {
    return stories.stream()
        .filter(story -> story.id().equals(id))
        .findFirst()
        .map(story -> story.asOf(asOf == null ? Instant.MAX : asOf));
  }

  @Override
  public ClaimPage list(ClaimFilter filter) {
    List<ClaimEvidence> fitting =
        all(ClaimEvidence.class)
            .filter(
                claim -> filter.after() == null || !claim.publishedAt().isBefore(filter.after()))
            .filter(
                claim -> filter.before() == null || claim.publishedAt().isBefore(filter.before()))
            .toList();
    return new ClaimPage(
        fitting.subList(0, Math.min(filter.size(), fitting.size())), fitting.size(), null);
  }

  @Override
  public Optional<ClaimEvidence> find(String claimId) {
    return all(ClaimEvidence.class).filter(claim -> claim.id().equals(claimId)).findFirst();
  }

  @Override
  public List<ClaimEvidence> ofArticle(String articleId) {
    return all(ClaimEvidence.class)
        .filter(claim -> claim.claim().articleId().equals(articleId))
        .toList();
  }

  @Override
  public List<BoardEvent> boardEvents(Instant from, Instant to) {
    return within(all(BoardEvent.class), from, to);
  }

  @Override
  public List<CatalogueEvent> catalogueEvents(Instant from, Instant to) {
    return within(all(CatalogueEvent.class), from, to);
  }

  private <T extends Evidence> Stream<T> all(Class<T> type) {
    return Stream.concat(
            stories.stream().flatMap(story -> story.evidence().stream()), strayEvents.stream())
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static <T extends Evidence> List<T> within(Stream<T> events, Instant from, Instant to) {
    return events
        .filter(event -> !event.knownAt().isBefore(from) && event.knownAt().isBefore(to))
        .sorted(Comparator.comparing(Evidence::knownAt))
        .toList();
  }
}
