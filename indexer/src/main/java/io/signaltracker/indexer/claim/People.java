// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a text has spoken of last that has no name: "two buyers", "an engineer". What "one of them",
 * "the pair" or "a third" may mean sentences later. One per document, not thread-safe.
 */
final class People {

  private static final Map<String, String> GROUPS = groups();

  /** Words of those classes that stand for people only beside others, or for nobody. */
  private static final Set<String> VAGUE =
      Set.of(
          "some",
          "many",
          "most",
          "several",
          "other",
          "others",
          "you",
          "%",
          "percent",
          "half",
          "test",
          "tests",
          "theory",
          "speculation",
          "report",
          "reports",
          "paper",
          "papers",
          "press",
          "study",
          "audit",
          "post",
          "posts",
          "message",
          "messages",
          "comment",
          "comments",
          "reply",
          "replies",
          "thread",
          "threads",
          "tweet",
          "tweets",
          "evaluation",
          "source",
          "figure",
          "figures",
          "player",
          "players",
          "local",
          "regular",
          "partner",
          "partners");

  private @Nullable String last;

  private static Map<String, String> groups() {
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("INSIDER", "insiders");
    groups.put("ANALYST", "analysts");
    groups.put("COMMUNITY", "community");
    groups.put("MEDIA", "media");
    return groups;
  }

  /** The group of those spoken of last in what was read; null for nobody. */
  @Nullable String last() {
    return last;
  }

  void read(List<Word> words) {
    for (Word word : words) {
      String group = groupOf(word.text().toLowerCase(Locale.ROOT));
      if (group != null) {
        last = group;
      }
    }
  }

  private static @Nullable String groupOf(String word) {
    if (VAGUE.contains(word)) {
      return null;
    }
    for (Map.Entry<String, String> group : GROUPS.entrySet()) {
      if (Lexicon.shipped().is(word, group.getKey())) {
        return group.getValue();
      }
    }
    return null;
  }
}
