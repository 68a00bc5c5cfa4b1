// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

/**
 * A mail without its addressee: both parts carry {@link #UNSUBSCRIBE} where the addressee's own
 * link belongs.
 */
public record Mail(String subject, String html, String text) {

  /** Private-use characters, which {@link PlainText} lets through from nowhere. */
  static final String UNSUBSCRIBE = "\uE000unsubscribe\uE001";

  /** With the addressee's own link. */
  Mail unsubscribedAt(String url) {
    return new Mail(subject, html.replace(UNSUBSCRIBE, url), text.replace(UNSUBSCRIBE, url));
  }
}
