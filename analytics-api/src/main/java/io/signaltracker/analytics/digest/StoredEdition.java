// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.time.Instant;

/**
 * An edition as it was composed, unchanged since.
 *
 * @param digest its content, for the browser
 * @param mail both parts, for all subscribers
 */
public record StoredEdition(Digest digest, Mail mail, Instant composedAt) {

  public Edition edition() {
    return digest.edition();
  }
}
