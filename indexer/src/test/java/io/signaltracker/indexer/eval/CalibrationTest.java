// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.signaltracker.indexer.claim.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  /** 400 claims in 20 episodes: nine in ten of the plain ones are right, half of the doubtful. */
  private static List<JudgedClaim> claims() {
    List<JudgedClaim> claims = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean doubtful = i % 2 == 0;
      boolean right = doubtful ? i % 4 == 0 : i % 20 != 1;
      Set<String> grounds = doubtful ? Set.of("doubtful") : Set.of("plain");
      claims.add(new JudgedClaim("episode " + i / 20, grounds, false, 0.5, right));
    }
    return claims;
  }

  @Test
  void learnsHowOftenClaimsOfAKindAreRight() {
    Confidence confidence = new Confidence(new Calibration(claims()).weights());

    assertThat(confidence.of(Set.of("plain"))).isCloseTo(0.9, within(0.03));
    assertThat(confidence.of(Set.of("doubtful"))).isCloseTo(0.5, within(0.03));
  }

  @Test
  void judgesEachGroupByTheWeightsOfTheOthers() {
    Reliability reliability = Reliability.of(new Calibration(claims()).leavingGroupsOut());

    assertThat(reliability.bins()).extracting(Reliability.Bin::size).containsExactly(200, 200);
    assertThat(reliability.calibrationError()).isLessThan(0.03);
    assertThat(reliability.brier()).isLessThan(reliability.brierOfBase());
  }

  @Test
  void isNoSurerForHavingSeenDocumentsOnWhichItIsAlwaysRight() {
    List<JudgedClaim> claims = new ArrayList<>(claims());
    for (int i = 0; i < 400; i++) {
      claims.add(new JudgedClaim("seen " + i, Set.of("plain"), true, 0.5, true));
    }
    Calibration calibration = new Calibration(claims);

    assertThat(new Confidence(calibration.weights()).of(Set.of("plain")))
        .isCloseTo(0.9, within(0.03));
    assertThat(calibration.leavingGroupsOut()).hasSize(400);
  }

  @Test
  void givesWhatWasSeldomSeenNoWeight() {
    List<JudgedClaim> claims = new ArrayList<>(claims());
    claims.add(new JudgedClaim("last", Set.of("plain", "seldom"), false, 0.5, false));

    assertThat(new Calibration(claims).weights())
        .containsOnlyKeys(Confidence.BASE, "doubtful", "plain");
  }

  @Test
  void writesTheWeightsWithTheirOrigin() {
    assertThat(new Calibration(claims()).file(List.of("Origin: a test")))
        .contains("# Origin: a test")
        .anySatisfy(line -> assertThat(line).matches("plain\\t\\d\\.\\d{3}"));
  }

  @Test
  void meansANumberOnlyByWhatCameTrue() {
    Reliability reliability =
        Reliability.of(
            List.of(
                new Forecast(0.92, true),
                new Forecast(0.94, false),
                new Forecast(0.6, true),
                new Forecast(1, true)));

    assertThat(reliability.bins())
        .extracting(Reliability.Bin::size, Reliability.Bin::cameTrue)
        .containsExactly(tuple(1, 1.0), tuple(2, 0.5), tuple(1, 1.0));
    assertThat(reliability.calibrationError()).isCloseTo((2 * 0.43 + 0.4) / 4, within(1e-9));
  }

  @Test
  void hasNothingAgainstNoForecasts() {
    assertThat(Reliability.of(List.of())).isEqualTo(new Reliability(List.of(), 0, 0, 0));
    assertThat(new Calibration(List.of()).weights()).isEqualTo(Map.of(Confidence.BASE, 0.0));
  }
}
