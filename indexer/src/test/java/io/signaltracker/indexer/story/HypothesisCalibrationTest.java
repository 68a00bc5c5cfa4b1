// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.signaltracker.indexer.story.ForecastEpisode.Guess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the stories held probable before the reveal, against counting claims. */
class HypothesisCalibrationTest {

  private static final List<ForecastEpisode> EPISODES = new ArrayList<>();

  @BeforeAll
  static void read() {
    Stream.of("dev", "dev2", "open-episodes")
        .flatMap(name -> LabelledSet.find(name).stream())
        .forEach(set -> EPISODES.addAll(ForecastEpisode.of(set)));
    assumeTrue(
        EPISODES.size() > 15, "The labelled episodes beside the repository are not all here");
  }

  private static double brier(Function<ForecastEpisode, Stream<List<Guess>>> guesses) {
    return EPISODES.stream()
        .flatMap(guesses)
        .flatMap(List::stream)
        .mapToDouble(Guess::error)
        .average()
        .orElseThrow();
  }

  private static Stream<List<Guess>> counted(ForecastEpisode episode) {
    return episode.moments().stream().map(episode::counted);
  }

  private static Stream<List<Guess>> held(ForecastEpisode episode, HypothesisWeights weights) {
    return episode.moments().stream().map(moment -> episode.guesses(moment, weights));
  }

  private static long led(Function<ForecastEpisode, Stream<List<Guess>>> guesses) {
    return EPISODES.stream()
        .map(guesses)
        .filter(moments -> leads(moments.toList().getLast()))
        .count();
  }

  private static boolean leads(List<Guess> guesses) {
    List<Guess> best =
        guesses.stream()
            .sorted(Comparator.comparingDouble(Guess::probability).reversed())
            .limit(2)
            .toList();
    return !best.isEmpty()
        && best.getFirst().isRight()
        && (best.size() < 2 || best.getLast().probability() < best.getFirst().probability());
  }

  @Test
  void knowsBetterThanCountingClaimsWhoMadeIt() {
    double counting = brier(HypothesisCalibrationTest::counted);
    assertThat(brier(episode -> held(episode, HypothesisWeights.FITTED)))
        .as("Brier score of the candidates; by counting claims %.3f", counting)
        .isLessThan(0.6 * counting);
    assertThat(led(episode -> held(episode, HypothesisWeights.FITTED)))
        .as("of %d episodes", EPISODES.size())
        .isGreaterThan(led(HypothesisCalibrationTest::counted));
  }

  @Test
  void knowsBetterEvenWhereTheJudgedEpisodeWasLeftOutOfTheFit() {
    double counting = brier(HypothesisCalibrationTest::counted);
    assertThat(brier(judged -> held(judged, HypothesisFit.to(without(judged)))))
        .as("Brier score of the candidates; by counting claims %.3f", counting)
        .isLessThan(0.7 * counting);
  }

  private static List<ForecastEpisode> without(ForecastEpisode judged) {
    return EPISODES.stream().filter(episode -> episode != judged).toList();
  }
}
