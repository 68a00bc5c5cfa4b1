// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens next to a claimed URL. */
public sealed interface Settlement {

  /** One line for an operator. */
  String outcome();

  /** It answered; look again at a time. */
  record Revisit(Instant at, Validators validators, String outcome) implements Settlement {}

  /** It answered, and is looked at again only when its announcer says that it changed. */
  record Done(Validators validators, String outcome) implements Settlement {}

  /** It failed; try again at a time. */
  record Retry(Instant at, String outcome) implements Settlement {}

  /** It is not worth another attempt. */
  record Drop(String outcome) implements Settlement {}

  /** What a conditional request needs, as the server gave it. */
  record Validators(@Nullable String etag, @Nullable String lastModified) {}
}
