// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.story.Hypothesis;
import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import io.signaltracker.indexer.story.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A story made by hand: evidence in order of time, each state caused by the evidence before it. */
final class StoryBuilder {

  private final String subject;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Transition> transitions = new ArrayList<>();
  private final List<Hypothesis> hypotheses = new ArrayList<>();

  StoryBuilder(String subject) {
    this.subject = subject;
  }

  StoryBuilder board(String at, BoardEvent.Kind kind, int rank, @Nullable String vendor) {
    return board(at, kind, rank, vendor, "text-to-video");
  }

  StoryBuilder board(
      String at, BoardEvent.Kind kind, int rank, @Nullable String vendor, String track) {
    evidence.add(boardEvent(subject, at, kind, rank, vendor, track));
    return this;
  }

  static BoardEvent boardEvent(
      String model,
      String at,
      BoardEvent.Kind kind,
      int rank,
      @Nullable String vendor,
      String track) {
    Instant moment = Instant.parse(at);
    String id = model + "-" + track + "-" + kind.word() + "-" + at;
    return new BoardEvent(
        id,
        "hall-of-clips",
        "Hall of Clips",
        track,
        kind,
        model,
        model,
        vendor,
        rank,
        1300.0,
        "rank 7 to " + rank,
        moment,
        moment);
  }

  StoryBuilder catalogue(String at, CatalogueEvent.Kind kind, @Nullable String provider) {
    Instant moment = Instant.parse(at);
    evidence.add(
        new CatalogueEvent(
            subject + "-" + kind.word() + "-" + at,
            "open-gateway",
            "Open Gateway",
            kind,
            "stealth/" + id(),
            subject,
            provider,
            "",
            moment,
            moment));
    return this;
  }

  StoryBuilder claim(
      String at, ClaimStatus status, String org, String holder, String source, String sentence) {
    return claim(at, status, org, holder, source, sentence, "origin-" + evidence.size());
  }

  StoryBuilder claim(
      String at,
      ClaimStatus status,
      String org,
      String holder,
      String source,
      String sentence,
      String origin) {
    Instant moment = Instant.parse(at);
    String id = "c" + evidence.size();
    Claim claim =
        new Claim(
            id,
            "article-" + id,
            1,
            sentence,
            0,
            sentence.length(),
            subject,
            Relation.DEVELOPED_BY,
            org,
            status,
            holder,
            0.9,
            "by-hand",
            List.of());
    evidence.add(
        new ClaimEvidence(
            claim,
            source.toLowerCase(Locale.ROOT),
            source,
            SourceType.NEWS,
            "https://example.org/" + id,
            "A title",
            null,
            null,
            origin,
            moment,
            moment));
    return this;
  }

  StoryBuilder state(LifecycleState state, @Nullable String org) {
    Evidence cause = evidence.getLast();
    transitions.add(new Transition(state, org, cause.knownAt(), cause.id()));
    return this;
  }

  StoryBuilder candidate(String org, double probability, Hypothesis.Outcome outcome, int origins) {
    hypotheses.add(
        new Hypothesis(
            org,
            probability,
            outcome,
            origins,
            0,
            evidence.getFirst().knownAt(),
            List.of(),
            List.of(),
            List.of()));
    return this;
  }

  String id() {
    return subject.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  List<Evidence> evidence() {
    return evidence;
  }

  /** As known at a moment; there must be evidence by then. */
  StoryDossier asOf(Instant moment) {
    List<Evidence> known = evidence.stream().filter(e -> !e.knownAt().isAfter(moment)).toList();
    List<Transition> made = transitions.stream().filter(t -> !t.at().isAfter(moment)).toList();
    LifecycleState state = made.isEmpty() ? LifecycleState.ANONYMOUS : made.getLast().state();
    int claims = (int) known.stream().filter(ClaimEvidence.class::isInstance).count();
    Story story =
        new Story(
            id(),
            subject,
            List.of(),
            state,
            made.isEmpty() ? null : made.getLast().org(),
            null,
            known.getFirst().knownAt(),
            known.getLast().knownAt(),
            made,
            hypotheses,
            List.of(),
            List.of(),
            claims,
            claims);
    return new StoryDossier(story, known, List.of());
  }
}
