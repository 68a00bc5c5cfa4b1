// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesInPlayMatchingTest {

  @Test
  void meetsOtherSpellingsOfAJoinedName() {
    assertThat(found("Amber Lantern and amber_lantern", "amber-lantern"))
        .containsExactly("Amber Lantern=amber-lantern", "amber_lantern=amber-lantern");
  }

  @Test
  void takesAnOrdinaryWordOnlyAsAName() {
    assertThat(found("Turnip leads. I ate a turnip. Then turnip won.", "turnip"))
        .containsExactly("Turnip=turnip", "turnip=turnip");
  }

  @Test
  void prefersTheNameInPlayToACompanyInsideIt() {
    assertThat(found("Mistral Breeze is up", "Mistral Breeze"))
        .containsExactly("Mistral Breeze=Mistral Breeze");
  }

  @Test
  void shortensANameThatStandsAlone() {
    KnownNames names = known("Quill Alpha");
    assertThat(names.stemsIn("Quill was quick"))
        .singleElement()
        .extracting(Span::canonical)
        .isEqualTo("Quill Alpha");
  }

  @Test
  void takesWhatSeveralNamesHaveInCommonForTheirFamily() {
    KnownNames names = known("Tundra Sky Alpha", "Tundra Dusk Alpha");
    assertThat(names.stemsIn("both Tundra models"))
        .singleElement()
        .extracting(Span::type)
        .isEqualTo(EntityType.MODEL_FAMILY);
  }

  private static List<String> found(String text, String... models) {
    return known(models).find(text, false).stream()
        .map(span -> text.substring(span.start(), span.end()) + "=" + span.canonical())
        .toList();
  }

  private static KnownNames known(String... models) {
    List<NamesInPlay.Name> names =
        Arrays.stream(models)
            .map(name -> new NamesInPlay.Name(name, EntityType.MODEL, Instant.EPOCH, "test"))
            .toList();
    return new KnownNames(Gazetteer.shipped(), NamesInPlay.of(names));
  }
}
