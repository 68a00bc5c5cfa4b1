// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No/UH ,/, it/PRP said=say/VBD ./.",
        "\"/`` Absolutely/RB not/RB ,/, \"/'' it/PRP said=say/VBD ./.",
        "It/PRP is=be/VBZ not/RB ./.",
        "They/PRP never/RB did=do/VBD ./.",
        "Baseless/JJ ,/, they/PRP said=say/VBD ./.",
        "The/DT firm/NN says=say/VBZ it/PRP is=be/VBZ not/RB ./.",
        "O:Blue_Fox/NNP replied=reply/VBD :/: \"/`` No/UH ./. \"/''",
      })
  void hearsANo(String sentence) {
    assertThat(new Answers(Sentences.of(sentence)).no()).isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes/UH ,/, it/PRP said=say/VBD ./.",
        "It/PRP is=be/VBZ ./.",
        "They/PRP did=do/VBD ,/, an/DT aide/NN added=add/VBD ./.",
      })
  void hearsAYes(String sentence) {
    Answers answers = new Answers(Sentences.of(sentence));

    assertThat(answers.yes()).isNotNegative();
    assertThat(answers.no()).isNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No/DT board/NN lists=list/VBZ it/PRP ./.",
        "It/PRP is=be/VBZ not/RB cheap/JJ ./.",
        "They/PRP did=do/VBD well/RB ./.",
        "It/PRP said=say/VBD no/DT more/JJR ./.",
      })
  void takesOtherSentencesForNoAnswer(String sentence) {
    Answers answers = new Answers(Sentences.of(sentence));

    assertThat(answers.yes()).isNegative();
    assertThat(answers.no()).isNegative();
  }
}
