// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.entity.Organisations;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a labelled episode knew at each moment before its reveal, and who was right.
 *
 * @param maker at the top level
 * @param moments in order
 */
record ForecastEpisode(String maker, List<StoryEvidence> moments, Organisations organisations) {

  /** The squared errors and the lead of one way of guessing. */
  record Guess(double probability, boolean isRight) {

    double error() {
      return Math.pow(probability - (isRight ? 1 : 0), 2);
    }
  }

  static List<ForecastEpisode> of(LabelledSet set) {
    List<ForecastEpisode> episodes = new ArrayList<>();
    for (JsonNode episode : set.episodes()) {
      if (!episode.path("final_org").isNull()) {
        episodes.add(of(episode, set));
      }
    }
    return episodes;
  }

  private static ForecastEpisode of(JsonNode episode, LabelledSet set) {
    List<ClaimEvidence> claims = set.evidence(true);
    Set<NameKey> names = new HashSet<>();
    episode.path("models").forEach(model -> names.add(NameKey.of(model.asString())));
    Set<Instant> moments = new TreeSet<>();
    claims.stream()
        .filter(claim -> names.contains(NameKey.of(claim.claim().subject())))
        .map(ClaimEvidence::knownAt)
        .filter(at -> at.isBefore(reveal(episode, claims)))
        .forEach(moments::add);
    List<StoryEvidence> known = new ArrayList<>();
    moments.forEach(at -> story(names, at, claims, set.organisations()).ifPresent(known::add));
    String maker = set.organisations().ownerOf(episode.path("final_org").asString());
    return new ForecastEpisode(maker, known, set.organisations());
  }

  private static Instant reveal(JsonNode episode, List<ClaimEvidence> claims) {
    for (JsonNode step : episode.path("timeline")) {
      if (step.path("status").equals(episode.path("final_status"))
          && step.path("org").equals(episode.path("final_org"))) {
        return claims.stream()
            .filter(claim -> claim.claim().articleId().equals(step.path("doc_id").asString()))
            .map(ClaimEvidence::knownAt)
            .findFirst()
            .orElseThrow();
      }
    }
    throw new IllegalStateException("Never revealed: " + episode);
  }

  private static Optional<StoryEvidence> story(
      Set<NameKey> names, Instant at, List<ClaimEvidence> claims, Organisations organisations) {
    return StoryBook.partition(StoryBook.knownBy(claims, at), List.of(), organisations).stream()
        .filter(story -> story.models().stream().map(NameKey::of).anyMatch(names::contains))
        .findFirst();
  }

  List<Guess> guesses(StoryEvidence moment, HypothesisWeights weights) {
    return StoryFold.fold(moment, organisations, weights).hypotheses().stream()
        .map(found -> new Guess(found.probability(), found.org().equals(maker)))
        .toList();
  }

  /** The share of the claims that name a candidate, for the same candidates. */
  List<Guess> counted(StoryEvidence moment) {
    Map<String, Integer> counts = new HashMap<>();
    for (var item : moment.evidence()) {
      if (item instanceof ClaimEvidence claim
          && Claims.namesMaker(claim)
          && claim.claim().status() != ClaimStatus.DENIED
          && !Claims.isSelfIdentification(claim)) {
        counts.merge(organisations.ownerOf(claim.claim().object()), 1, Integer::sum);
      }
    }
    double all = Math.max(1, counts.values().stream().mapToInt(Integer::intValue).sum());
    return StoryFold.fold(moment, organisations).hypotheses().stream()
        .map(found ->
            new Guess(counts.getOrDefault(found.org(), 0) / all, found.org().equals(maker)))
        .toList();
  }

  /** Mean over the moments of the log-loss of the maker, or of "someone else" while unnamed. */
  double loss(HypothesisWeights weights) {
    return moments.stream()
        .map(moment -> guesses(moment, weights))
        .filter(guesses -> !guesses.isEmpty())
        .mapToDouble(guesses -> -Math.log(Math.max(1e-4, given(guesses))))
        .average()
        .orElse(0);
  }

  private static double given(List<Guess> guesses) {
    double named = guesses.stream().mapToDouble(Guess::probability).sum();
    return guesses.stream()
        .filter(Guess::isRight)
        .mapToDouble(Guess::probability)
        .findFirst()
        .orElse(1 - named);
  }
}
