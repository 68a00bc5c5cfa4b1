// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.language.Word;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {

  private final People people = new People();

  private static List<Word> words(String text) {
    return Arrays.stream(text.split(" "))
        .map(word -> new Word(0, word.length(), word, "NN", word, "O"))
        .toList();
  }

  @Test
  void knowsNobodyAtFirst() {
    people.read(words("The board was new"));

    assertThat(people.last()).isNull();
  }

  @Test
  void remembersTheGroupSpokenOfLast() {
    people.read(words("Two employees met three researchers"));
    assertThat(people.last()).isEqualTo("analysts");

    people.read(words("Nothing came of it"));
    assertThat(people.last()).isEqualTo("analysts");

    people.read(words("An insider laughed"));
    assertThat(people.last()).isEqualTo("insiders");
  }

  @Test
  void passesOverWordsThatStandForPeopleOnlyBesideOthers() {
    people.read(words("An employee read some posts and a report"));

    assertThat(people.last()).isEqualTo("insiders");
  }
}
