// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One model of a catalogue and the days on which it is listed. */
record ListedModel(String id, Fields head, String description) {

  static ListedModel of(ContentFile.Entry entry) {
    return new ListedModel(entry.key(), entry.head(), entry.body().replace('\n', ' '));
  }

  String name() {
    return head.need("name");
  }

  Instant created() {
    return head.instant("created");
  }

  /** In tokens. */
  int contextLength() {
    return Integer.parseInt(head.need("context"));
  }

  boolean isListedOn(LocalDate date) {
    LocalDate from = LocalDate.parse(head.need("created").substring(0, 10));
    Optional<LocalDate> removed = head.find("removed").map(LocalDate::parse);
    return !date.isBefore(from) && removed.map(date::isBefore).orElse(true);
  }
}
