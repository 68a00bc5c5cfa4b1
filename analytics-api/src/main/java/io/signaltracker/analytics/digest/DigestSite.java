// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.net.URI;

/**
 * Where the digest is published and in whose name it is sent.
 *
 * @param baseUrl of the product as readers reach it, http or https, without a slash at the end
 * @param from sender's address, stable; its domain is that of List-Id and Message-ID
 * @param unsubscribeAddress mailbox for those who unsubscribe by mail
 */
public record DigestSite(URI baseUrl, String from, String unsubscribeAddress) {

  public DigestSite {
    String scheme = String.valueOf(baseUrl.getScheme());
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException(
          "The base URL of the digest is an http or https address, was '" + baseUrl + "'");
    }
    requireAddress("sender", from);
    requireAddress("unsubscribe address", unsubscribeAddress);
  }

  private static void requireAddress(String what, String address) {
    if (EmailAddress.read(address).isEmpty()) {
      throw new IllegalArgumentException(
          "The digest's " + what + " is a mail address as news@example.org, was '" + address + "'");
    }
  }

  String url(String path) {
    String base = baseUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }

  /** The domain of the sender. */
  String domain() {
    return from.substring(from.lastIndexOf('@') + 1);
  }
}
