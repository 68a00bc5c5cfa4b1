// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a document where no one else is named.
 *
 * @param holder holder of what the text says in its own voice: the source, the vendor, or the
 *     author of a text written by one person
 * @param firstPerson the organisation that "we" means; null where it is none
 * @param venue the board or catalogue that hosts anonymous models and can disclose them; null where
 *     the source is none
 * @param employers persons of this document and the organisations they speak for
 */
public record Voice(
    String holder,
    @Nullable String firstPerson,
    @Nullable String venue,
    Map<String, String> employers) {

  public Voice {
    employers = Map.copyOf(employers);
  }
}
