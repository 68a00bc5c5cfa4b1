// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {

  private final KnownNames names = new KnownNames(Gazetteer.shipped(), NamesInPlay.none());

  @Test
  void takesABrandWithABareNumberForAModel() {
    assertThat(found("A look at Ideogram 4 and Pika 2.5 Turbo"))
        .containsExactly("MODEL Ideogram 4", "MODEL Pika 2.5 Turbo");
  }

  @Test
  void leavesTheCompanyWhereTheNumberCountsThings() {
    assertThat(found("She left Ideogram 4 years ago")).containsExactly("ORG Ideogram");
  }

  @Test
  void leavesOtherCompaniesBeforeNumbersAlone() {
    assertThat(found("Alibaba 4 is no model")).containsExactly("ORG Alibaba");
  }

  private List<String> found(String text) {
    return names.find(text, false).stream()
        .map(span -> span.type() + " " + span.canonical())
        .toList();
  }
}
