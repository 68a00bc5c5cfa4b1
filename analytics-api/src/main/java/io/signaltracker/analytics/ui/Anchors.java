// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where on a story's page a piece of evidence stands.
 *
 * @param claims ids of the claims that the page has a row for
 */
public record Anchors(Set<String> claims) {

  static Anchors of(List<ClaimRow> rows) {
    return new Anchors(
        rows.stream().map(row -> row.read().claim().id()).collect(Collectors.toSet()));
  }

  /** The id of the row, for use after "#". */
  public String of(String evidenceId) {
    return (isClaim(evidenceId) ? "claim-" : "event-")
        + PageAddress.encoded(evidenceId).replace("+", "%20");
  }

  public boolean isClaim(String evidenceId) {
    return claims.contains(evidenceId);
  }
}
