// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A story or a comment of the forum; a comment has a parent. */
record ForumItem(long id, Fields head, String body) {

  static ForumItem of(ContentFile.Entry entry) {
    return new ForumItem(Long.parseLong(entry.key()), entry.head(), entry.body());
  }

  String by() {
    return head.need("by");
  }

  Instant time() {
    return head.instant("time");
  }

  Optional<String> title() {
    return head.find("title");
  }

  Optional<String> url() {
    return head.find("url");
  }

  Optional<Long> parent() {
    return head.find("parent").map(Long::valueOf);
  }

  Optional<String> episode() {
    return head.find("episode");
  }

  boolean isStory() {
    return parent().isEmpty();
  }

  boolean isAnswerTo(ForumItem other) {
    return parent().filter(id -> id == other.id()).isPresent();
  }

  /** As Hacker News sends it: paragraphs apart by {@code <p>}, apostrophes and slashes escaped. */
  String textAsHtml() {
    return Arrays.stream(body.split("\n\\s*\n"))
        .map(paragraph -> Prose.escape(paragraph.strip()).replace("'", "&#x27;"))
        .collect(Collectors.joining("<p>"));
  }
}
