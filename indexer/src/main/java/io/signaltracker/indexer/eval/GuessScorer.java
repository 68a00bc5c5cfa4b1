// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.batch.BatchEvidence;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.Organisations;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.story.Hypothesis;
import io.signaltracker.indexer.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what the stories held probable before the reveal: the moment of the labelled document that
 * first says who made it with the status that was final. Beside them, as what is to be beaten, the
 * maker for which most claims are.
 */
final class GuessScorer {

  /** What is held of a candidate at a moment: by the story, and by counting claims. */
  private record Guess(double probability, double share, boolean isRight) {}

  private final LabelledSet set;
  private final BatchEvidence evidence;
  private final Organisations organisations;
  private final NameResolution names;
  private final Map<String, Instant> knownAt = new HashMap<>();

  GuessScorer(
      LabelledSet set, BatchEvidence evidence, Organisations organisations, NameResolution names) {
    this.set = set;
    this.evidence = evidence;
    this.organisations = organisations;
    this.names = names;
    set.documents().forEach(document -> knownAt.put(document.id(), document.article().knownAt()));
  }

  StoryScores.GuessScores scores() {
    int judged = 0;
    int led = 0;
    int ledByCount = 0;
    List<Guess> all = new ArrayList<>();
    for (LabelledEpisode episode : set.episodes()) {
      List<Instant> moments = moments(episode);
      List<Guess> last = moments.isEmpty() ? List.of() : guesses(episode, moments.getLast());
      if (!last.isEmpty()) {
        judged++;
        led += leads(last, Comparator.comparingDouble(Guess::probability)) ? 1 : 0;
        ledByCount += leads(last, Comparator.comparingDouble(Guess::share)) ? 1 : 0;
        moments.forEach(moment -> all.addAll(guesses(episode, moment)));
      }
    }
    return new StoryScores.GuessScores(
        judged,
        led,
        ledByCount,
        all.size(),
        all.stream().mapToDouble(guess -> error(guess.probability(), guess)).average().orElse(0),
        all.stream().mapToDouble(guess -> error(guess.share(), guess)).average().orElse(0));
  }

  private static double error(double probability, Guess guess) {
    return Math.pow(probability - (guess.isRight() ? 1 : 0), 2);
  }

  /** Whether the right candidate is alone at the top. */
  private static boolean leads(List<Guess> guesses, Comparator<Guess> order) {
    Guess best = guesses.stream().max(order).orElseThrow();
    return guesses.stream().filter(guess -> order.compare(guess, best) == 0).count() == 1
        && best.isRight();
  }

  /** When a document of the episode came, up to the reveal, which is the last. */
  private List<Instant> moments(LabelledEpisode episode) {
    Optional<Instant> reveal = reveal(episode);
    return set.documents().stream()
        .filter(document -> document.group().equals(episode.id()))
        .map(document -> document.article().knownAt())
        .filter(moment -> reveal.isPresent() && !moment.isAfter(reveal.get()))
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<Instant> reveal(LabelledEpisode episode) {
    return episode.timeline().stream()
        .filter(step -> step.status().equals(episode.finalStatus()))
        .filter(step -> step.org() != null && step.org().equals(episode.finalOrg()))
        .flatMap(step -> Optional.ofNullable(step.documentId()).stream())
        .flatMap(document -> Optional.ofNullable(knownAt.get(document)).stream())
        .findFirst();
  }

  private List<Guess> guesses(LabelledEpisode episode, Instant moment) {
    Optional<Story> story =
        evidence.storiesBefore(moment).stream()
            .filter(candidate -> names.shared(episode, namesOf(candidate)) > 0)
            .max(Comparator.comparingInt(candidate -> names.shared(episode, namesOf(candidate))));
    return story.map(told -> guesses(episode, told, moment)).orElse(List.of());
  }

  private static Set<String> namesOf(Story story) {
    Set<String> names = new HashSet<>(story.aliases());
    names.add(story.subject());
    return names;
  }

  private List<Guess> guesses(LabelledEpisode episode, Story story, Instant moment) {
    Map<String, Integer> counts = counts(story, moment);
    double total = counts.values().stream().mapToInt(Integer::intValue).sum();
    String right = names.resolve("", String.valueOf(episode.finalOrg()));
    List<Guess> guesses = new ArrayList<>();
    for (Hypothesis hypothesis : story.hypotheses()) {
      String org = names.resolve("", hypothesis.org());
      double share = total == 0 ? 0 : counts.getOrDefault(org, 0) / total;
      guesses.add(new Guess(hypothesis.probability(), share, org.equals(right)));
    }
    return guesses;
  }

  /** Claims of the story that name an owner as the maker, by owner. */
  private Map<String, Integer> counts(Story story, Instant moment) {
    Set<String> told = new HashSet<>(story.claims());
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (ClaimEvidence claim : evidence.claimsBefore(moment)) {
      if (told.contains(claim.id()) && isFor(claim)) {
        String owner = organisations.ownerOf(claim.claim().object());
        counts.merge(names.resolve("", owner), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static boolean isFor(ClaimEvidence claim) {
    Relation relation = claim.claim().relation();
    return claim.claim().status() != ClaimStatus.DENIED
        && (relation == Relation.DEVELOPED_BY || relation == Relation.OWNED_BY);
  }
}
