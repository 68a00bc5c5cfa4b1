// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyGroupsTest {

  private static final String REPORT = words(0, 120);

  @Test
  void aCopyWithAFewOtherWordsBelongsToTheOriginal() {
    Map<String, Integer> groups =
        groups(REPORT, REPORT.replace("w40 ", "w41 w42 ").replace("w90", "changed"));

    assertThat(groups.get("0")).isEqualTo(groups.get("1"));
  }

  @Test
  void aShortenedCopyBelongsToTheOriginal() {
    Map<String, Integer> groups = groups(REPORT, words(0, 45));

    assertThat(groups.get("0")).isEqualTo(groups.get("1"));
  }

  @Test
  void aTextThatQuotesAParagraphIsNoCopy() {
    Map<String, Integer> groups = groups(REPORT, words(80, 120) + words(1000, 1080));

    assertThat(groups.get("0")).isNotEqualTo(groups.get("1"));
  }

  @Test
  void aTextNearToTwoGroupsJoinsThem() {
    Map<String, Integer> groups =
        groups(words(0, 100), words(60, 160), words(0, 130), words(30, 160));

    assertThat(groups.get("2")).isEqualTo(groups.get("0"));
    assertThat(groups.get("3")).isEqualTo(groups.get("1")).isEqualTo(groups.get("0"));
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> "w" + n + " ").collect(Collectors.joining());
  }

  private static Map<String, Integer> groups(String... texts) {
    CopyGroups groups = new CopyGroups();
    for (int number = 0; number < texts.length; number++) {
      groups.add(Integer.toString(number), texts[number]);
    }
    Map<String, Integer> told = new HashMap<>();
    groups.tell(told::put);
    return told;
  }
}
