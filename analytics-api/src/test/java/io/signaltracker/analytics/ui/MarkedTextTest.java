// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.analytics.ui.MarkedText.Piece;
import io.signaltracker.analytics.ui.MarkedText.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  @Test
  void cutsOverlappingPlacesIntoPiecesThatKnowAllTheirRoles() {
    MarkedText marked =
        MarkedText.of(
            "Northwind built it.",
            List.of(new Place(0, 19, "sentence", ""), new Place(0, 9, "object", "object: N")));

    assertThat(marked.pieces())
        .containsExactly(
            new Piece("Northwind", "sentence object", "object: N"),
            new Piece(" built it.", "sentence", ""));
  }

  @Test
  void partsParagraphsAtBlankLinesAndMarksAcrossThem() {
    MarkedText marked =
        MarkedText.of("one\n\ntwo\n \nthree", List.of(new Place(2, 7, "sentence", "")));

    assertThat(marked.paragraphs())
        .extracting(pieces -> pieces.stream().map(Piece::text).collect(Collectors.joining("|")))
        .containsExactly("on|e", "tw|o", "three");
    assertThat(marked.first("sentence")).isZero();
    assertThat(marked.first("hit")).isEqualTo(-1);
  }

  @Test
  void losesAndDoublesNoCharacterWhateverThePlaces() {
    Random random = new Random(20260407);
    for (int round = 0; round < 500; round++) {
      String text = text(random);
      List<Place> places = new ArrayList<>();
      for (int place = random.nextInt(6); place > 0; place--) {
        int start = random.nextInt(-3, text.length() + 3);
        places.add(new Place(start, start + random.nextInt(12), "hit", ""));
      }

      String pieces =
          MarkedText.of(text, places).paragraphs().stream()
              .flatMap(List::stream)
              .map(Piece::text)
              .collect(Collectors.joining());

      assertThat(pieces).isEqualTo(text.replaceAll("\n[ \t]*\n\\s*", ""));
    }
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(40), 0, 6)
        .mapToObj(at -> String.valueOf("ab \n\nü".charAt(at)))
        .collect(Collectors.joining());
  }
}
