// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> KNOWN = List.of("status", "source", "story", "size");

  @Test
  void findsTheWordThatWasProbablyMeant() {
    assertThat(Nearest.to("statsu", KNOWN)).hasValue("status");
    assertThat(Nearest.to("sorce", KNOWN)).hasValue("source");
    assertThat(Nearest.to("s", KNOWN)).isEmpty();
    assertThat(Nearest.to("holder", KNOWN)).isEmpty();
  }

  @Test
  void takesTheFirstInTheAlphabetWhereTwoAreAsNear() {
    assertThat(Nearest.to("bat", List.of("cat", "bit"))).hasValue("bit");
  }

  @Test
  void countsTheEditsBetweenTwoWords() {
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("abc", "abc")).isZero();
  }
}
