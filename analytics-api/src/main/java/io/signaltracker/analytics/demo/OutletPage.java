// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.time.Instant;
import java.util.Optional;

/** One article of an outlet. */
record OutletPage(String path, Fields head, Prose prose) {

  String title() {
    return head.need("title");
  }

  Optional<String> author() {
    return head.find("author");
  }

  Instant published() {
    return head.instant("published");
  }

  Instant modified() {
    return head.find("modified").map(Instant::parse).orElseGet(this::published);
  }

  /** The mystery that the page tells of, all of whose dates are recorded. */
  Optional<String> episode() {
    return head.find("episode");
  }

  /** How far to believe the page: episodes tell the record, ordinary pages are invented. */
  Notice notice() {
    return Notice.named(head.or("facts", episode().isPresent() ? "recorded" : "invented"));
  }

  /** The address that feeds and listings give: the old one where the article moved. */
  String announcedPath() {
    return head.or("moved-from", path);
  }

  /** The agency whose text this is; empty where it is the outlet's own. */
  Optional<String> credit() {
    return head.find("credit");
  }
}
