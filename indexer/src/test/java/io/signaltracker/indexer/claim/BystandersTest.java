// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.entity.Gazetteer;
import java.util.List;
import org.junit.jupiter.api.Test;

class BystandersTest {

  private static final ReadSentence SENTENCE =
      Sentences.of(
          "O:Fox/NNP/1/nsubj made=make/VBD/-1/root M:Amber-7/NNP/1/obj near/IN/4/case"
              + " O:Heron/NNP/1/obl");

  private static Draft made(String model, String org, Draft.Says says) {
    return new Draft(model, Relation.DEVELOPED_BY, org, 1, says, "frame:make");
  }

  private static List<Draft> removed(Draft... drafts) {
    return new Bystanders(SENTENCE, Gazetteer.shipped()).removed(List.of(drafts));
  }

  @Test
  void removesAMakerInPassingWhereAnotherIsAsserted() {
    Draft maker = made("Amber-7", "Fox", Draft.Says.FLAT);

    assertThat(removed(maker, made("Amber-7", "Heron", Draft.Says.BACKGROUND)))
        .containsExactly(maker);
  }

  @Test
  void keepsTheMakerInPassingOfAnotherModel() {
    Draft maker = made("Amber-7", "Fox", Draft.Says.FLAT);
    Draft other = made("Heron-2", "Heron", Draft.Says.BACKGROUND);

    assertThat(removed(maker, other)).containsExactly(maker, other);
  }

  @Test
  void aGuessPushesNobodyAside() {
    Draft guess = made("Amber-7", "Fox", Draft.Says.GUESS);
    Draft passing = made("Amber-7", "Heron", Draft.Says.BACKGROUND);

    assertThat(removed(guess, passing)).containsExactly(guess, passing);
  }
}
