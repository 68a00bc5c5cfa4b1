// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GivenNamesTest {

  private final GivenNames names = GivenNames.shipped();

  @Test
  void knowAPersonByTheFirstWord() {
    assertThat(names.begins("Maria Brandvold")).isTrue();
    assertThat(names.begins("Velvet Otter")).isFalse();
  }

  @Test
  void takeAFamilyNameThatStandsFirstOnlyBeforeAnother() {
    assertThat(names.begins("Zhang Qiang")).isTrue();
    assertThat(names.begins("Zhang")).isFalse();
  }
}
