// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Kind;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one exchange brought: a response of any status, read within the limits.
 *
 * @param headers by lower-case name; the first value of each, but all of those in {@link
 *     RightsHeaders}, one per line
 * @param body decoded; empty for anything but 2xx
 */
record Answer(int status, Map<String, String> headers, byte[] body) {

  @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether this sends the client elsewhere. */
  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> headers.containsKey("location");
      default -> false;
    };
  }

  /** The failure that a status outside 2xx means. */
  Failed failure(String url, @Nullable Duration retryAfter) {
    return new Failed(kind(), url + " answered " + status, retryAfter);
  }

  private Kind kind() {
    if (status == 404 || status == 410) {
      return Kind.GONE;
    }
    if (status == 429) {
      return Kind.THROTTLED;
    }
    if (status >= 500) {
      return Kind.SERVER_ERROR;
    }
    return status >= 400 ? Kind.REFUSED : Kind.MALFORMED;
  }
}
