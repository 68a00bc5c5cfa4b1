// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.util.Locale;
import java.util.Optional;

/**
 * A mail address that is safe to put into a header and an SMTP command: plain ASCII, no quoting, no
 * spaces. Addresses with other letters are refused rather than risked.
 *
 * @param text as the reader wrote it
 */
record EmailAddress(String text) {

  // RFC 5321 §4.5.3.1: 64 octets before the @, 254 in all.
  private static final int MOST = 254;
  private static final int MOST_LOCAL = 64;
  private static final String LOCAL_SIGNS = "!#$%&'*+-/=?^_`{|}~.";

  static Optional<EmailAddress> read(String text) {
    String address = text.strip();
    int at = address.indexOf('@');
    boolean valid =
        address.length() <= MOST
            && at > 0
            && at <= MOST_LOCAL
            && isLocal(address.substring(0, at))
            && isDomain(address.substring(at + 1));
    return valid ? Optional.of(new EmailAddress(address)) : Optional.empty();
  }

  private static boolean isLocal(String local) {
    return dotsStandBetween(local)
        && local.chars().allMatch(c -> isAsciiLetterOrDigit(c) || LOCAL_SIGNS.indexOf(c) >= 0);
  }

  private static boolean isDomain(String domain) {
    return dotsStandBetween(domain)
        && !domain.startsWith("-")
        && !domain.endsWith("-")
        && domain.chars().allMatch(c -> isAsciiLetterOrDigit(c) || c == '-' || c == '.');
  }

  private static boolean dotsStandBetween(String text) {
    return !text.isEmpty() && !text.startsWith(".") && !text.endsWith(".") && !text.contains("..");
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** What two spellings of one address have in common. */
  String key() {
    return text.toLowerCase(Locale.ROOT);
  }
}
