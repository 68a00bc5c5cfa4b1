// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoilsTest {

  private static Draft made(String org) {
    return new Draft("Amber-7", Relation.DEVELOPED_BY, org, 1, Draft.Says.FLAT, "frame:make");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M:Amber-7/NNP came/VBD from/IN O:Heron/NNP ,/, not/RB O:Fox/NNP ./.",
        "M:Amber-7/NNP came/VBD from/IN O:Heron/NNP and/CC not/RB from/IN O:Fox/NNP ./.",
        "M:Amber-7/NNP is/VBZ by/IN O:Heron/NNP rather/RB than/IN O:Fox/NNP ./.",
        "O:Heron/NNP instead/RB of/IN O:Fox/NNP made/VBD M:Amber-7/NNP ./.",
        "M:Amber-7/NNP was/VBD made/VBN by/IN neither/CC O:Fox/NNP nor/CC O:Heron/NNP ./.",
        "It/PRP went/VBD to/IN O:Heron/NNP and/CC not/RB ,/, as/IN claimed/VBN ,/, to/IN O:Fox/NNP",
      })
  void deniesWhatIsOnlyRuledOut(String sentence) {
    assertThat(new Foils(Sentences.of(sentence)).judged(made("Fox")).says())
        .isEqualTo(Draft.Says.RULED_OUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M:Amber-7/NNP came/VBD from/IN O:Fox/NNP ,/, not/RB O:Heron/NNP ./.",
        "M:Amber-7/NNP is/VBZ not/RB from/IN O:Fox/NNP ./.",
        "M:Amber-7/NNP is/VBZ not/RB only/RB from/IN O:Fox/NNP ./.",
        "M:Amber-7/NNP is/VBZ from/IN O:Fox/NNP or/CC O:Heron/NNP ./.",
      })
  void leavesTheRestToTheGrammar(String sentence) {
    assertThat(new Foils(Sentences.of(sentence)).judged(made("Fox")).says())
        .isEqualTo(Draft.Says.FLAT);
  }

  @Test
  void addsTheDenialThatNoFrameFound() {
    ReadSentence sentence =
        Sentences.of("O:Fox/NNP rather/RB than/IN O:Heron/NNP made/VBD M:Amber-7/NNP ./.");

    assertThat(new Foils(sentence).extended(List.of(made("Fox"))))
        .extracting(Draft::object, Draft::says)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Fox", Draft.Says.FLAT),
            org.assertj.core.groups.Tuple.tuple("Heron", Draft.Says.RULED_OUT));
  }
}
