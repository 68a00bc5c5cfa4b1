// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.net.URI;

/**
 * What a site's API wants of a program that reads it: an id and a secret, for which it hands out
 * tokens (OAuth 2.0, RFC 6749 section 4.4).
 *
 * @param tokens where tokens are handed out, https
 * @param origin the only site that a token is ever sent to, e.g. {@code https://oauth.example}
 * @param id of the program, as the site gave it
 * @param secret as the site gave it
 */
public record ClientCredentials(URI tokens, String origin, String id, String secret) {

  public ClientCredentials {
    requireVisible("id", id, origin);
    requireVisible("secret", secret, origin);
  }

  private static void requireVisible(String what, String value, String origin) {
    if (value.isBlank() || value.chars().anyMatch(c -> c < 0x21 || c > 0x7E)) {
      throw new IllegalArgumentException(
          "The " + what + " for " + origin + " is printable ASCII without spaces; this one is not");
    }
  }

  /** Without the secret, which belongs in no log. */
  @Override
  public String toString() {
    return "ClientCredentials[" + origin + "]";
  }
}
