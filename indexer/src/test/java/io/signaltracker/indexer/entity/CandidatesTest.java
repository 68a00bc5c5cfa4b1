// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CandidatesTest {

  @Test
  void keepAnInstitutionWholeThatTheTaggerSeesAsOne() {
    assertThat(collected("[American Academy of Arts and Sciences] met"))
        .containsExactly("American Academy of Arts and Sciences");
  }

  @Test
  void partTwoNamesWithNoInstitutionInThem() {
    assertThat(collected("[Hollin for Crane] met")).containsExactly("Hollin", "Crane");
  }

  @Test
  void leaveAnOriginOutsideANameThatTheTaggerDoesNotSee() {
    assertThat(collected("American Brassworks met")).containsExactly("Brassworks");
  }

  /** Words in brackets are labelled as one organisation. */
  private static List<String> collected(String marked) {
    String text = marked.replaceAll("[\\[\\]]", "");
    List<Word> words = new ArrayList<>();
    boolean inside = false;
    int at = 0;
    for (String part : marked.split(" ")) {
      inside |= part.startsWith("[");
      String word = part.replaceAll("[\\[\\]]", "");
      words.add(word(word, at, inside));
      at += word.length() + 1;
      inside &= !part.endsWith("]");
    }
    Candidates candidates = new Candidates(text, List.of());
    candidates.collect(List.of(new Passage(null, words)));
    return candidates.named().stream().map(candidate -> candidate.surface).toList();
  }

  private static Word word(String text, int at, boolean organisation) {
    String tag = Character.isUpperCase(text.charAt(0)) ? "NNP" : "IN";
    return new Word(
        at,
        at + text.length(),
        text,
        tag,
        text.toLowerCase(Locale.ROOT),
        organisation ? "ORGANIZATION" : "O");
  }
}
