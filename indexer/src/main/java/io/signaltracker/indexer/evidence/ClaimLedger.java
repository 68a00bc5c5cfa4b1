// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every claim that was read, with where it was read. Thread-safe, read-only. */
public interface ClaimLedger {

  /**
   * Newest first.
   *
   * @throws BadCursor where the cursor is not one that this ledger gave
   */
  ClaimPage list(ClaimFilter filter);

  Optional<ClaimEvidence> find(String claimId);

  /** The claims read from the current version of an article, by position. */
  List<ClaimEvidence> ofArticle(String articleId);

  /** How many say the same as each of the claims, over the whole ledger; by claim id. */
  Map<String, Corroboration> corroboration(Collection<ClaimEvidence> claims);

  /**
   * One page of claims.
   *
   * @param total number of claims that fit the filter, over all pages
   * @param nextCursor null on the last page
   */
  record ClaimPage(List<ClaimEvidence> claims, long total, @Nullable String nextCursor) {

    public ClaimPage {
      claims = List.copyOf(claims);
    }
  }
}
