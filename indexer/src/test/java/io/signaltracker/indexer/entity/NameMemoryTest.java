// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameMemoryTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

  private final NameMemory memory = new NameMemory();

  @Test
  void addsUpWhatDocumentsSayUnderTheFirstSpelling() {
    memory.add(List.of(model("Amber-Kettle", 1, MONDAY.plusSeconds(60))));
    memory.add(List.of(model("amber kettle", 2, MONDAY)));

    assertThat(memory.find(NameShape.key("AMBER KETTLE")))
        .hasValueSatisfying(evidence -> {
          assertThat(evidence.name()).isEqualTo("Amber-Kettle");
          assertThat(evidence.model()).isEqualTo(3);
          assertThat(evidence.documents()).isEqualTo(2);
          assertThat(evidence.since()).isEqualTo(MONDAY);
        });
  }

  @Test
  void findsTheWholeNameByItsShortForm() {
    memory.add(List.of(model("Quill Alpha", 2, MONDAY)));

    assertThat(memory.withStem(NameShape.key("Quill")))
        .extracting(NameEvidence::name)
        .containsExactly("Quill Alpha");
  }

  @Test
  void knowsNothingOfNamesThatNobodySaid() {
    assertThat(memory.find("nobody")).isEmpty();
    assertThat(memory.withStem("nobody")).isEmpty();
  }

  private static NameEvidence model(String name, double weight, Instant since) {
    return new NameEvidence(name, weight, 0, 0, 0, since, 1);
  }
}
