// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeechTest {

  @Test
  void hearsTheSubjectOfAVerbOfSaying() {
    Speech speech =
        new Speech(Sentences.of("O:Fox/NNP/1/nsubj said=say/VBD/-1/root so/RB/1/advmod"));

    assertThat(speech.speakers()).containsExactly(0);
    assertThat(speech.verbsOf(0)).contains("SAY");
  }

  @Test
  void hearsTheSourceBehindAccordingTo() {
    Speech speech =
        new Speech(
            Sentences.of(
                "It/PRP/1/nsubj left=leave/VBD/-1/root according/VBG/4/case to/IN/2/fixed"
                    + " O:Fox/NNP/1/obl"));

    assertThat(speech.speaks(4)).isTrue();
    assertThat(speech.speaks(0)).isFalse();
  }

  @Test
  void hearsNobodyWhoIsOnlySpokenOf() {
    Speech speech =
        new Speech(
            Sentences.of("O:Fox/NNP/2/nsubj:pass was=be/VBD/2/aux:pass told=tell/VBN/-1/root"));

    assertThat(speech.speakers()).isEmpty();
  }

  @Test
  void knowsWhoHasNoName() {
    Speech speech =
        new Speech(
            Sentences.of(
                "Two/CD/1/nummod buyers=buyer/NNS/2/nsubj said=say/VBD/-1/root so/RB/2/advmod"));

    assertThat(speech.isUnnamed(1)).isTrue();
    assertThat(speech.isStandIn(1)).isFalse();
    assertThat(speech.isUnnamed(0)).isFalse();
  }

  @Test
  void aCountThatSpeaksStandsForSomebody() {
    Speech speech =
        new Speech(Sentences.of("Two/CD/1/nsubj agreed=say/VBD/-1/root there/RB/1/advmod"));

    assertThat(speech.isUnnamed(0)).isTrue();
    assertThat(speech.isStandIn(0)).isTrue();
  }
}
