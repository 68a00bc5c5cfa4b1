// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.indexer.claim.Claim;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the product shows the evidence; relative to its base address. */
final class Paths {

  private Paths() {}

  static String claim(Claim claim) {
    return "/articles/" + encoded(claim.articleId()) + "?claim=" + encoded(claim.id());
  }

  static String story(String id) {
    return "/stories/" + encoded(id);
  }

  static String edition(Edition edition) {
    return "/digest/" + edition;
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
