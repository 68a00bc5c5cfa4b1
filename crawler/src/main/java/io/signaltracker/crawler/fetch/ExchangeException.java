// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Kind;

/** An exchange that brought no answer, with the failure to report. */
final class ExchangeException extends Exception {

  private static final long serialVersionUID = 1L;
  private final transient Failed failure;

  ExchangeException(Failed failure) {
    super(failure.detail());
    this.failure = failure;
  }

  ExchangeException(Kind kind, String detail) {
    this(new Failed(kind, detail, null));
  }

  Failed failure() {
    return failure;
  }
}
