// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.indexer.evidence.ClaimLedger.ClaimPage;
import io.signaltracker.indexer.evidence.Corroboration;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of claims, newest first.
 *
 * @param total number of claims over all pages
 * @param nextCursor null on the last page
 */
@Schema(name = "Claims")
public record ClaimsView(
    long total, @JsonProperty("next_cursor") @Nullable String nextCursor, List<ClaimView> claims) {

  static ClaimsView of(ClaimPage page, Map<String, Corroboration> corroboration) {
    return new ClaimsView(
        page.total(), page.nextCursor(), ClaimView.of(page.claims(), corroboration));
  }
}
