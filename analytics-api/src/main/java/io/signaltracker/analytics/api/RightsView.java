// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.crawler.rights.Rights;
import io.signaltracker.crawler.rights.Signal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with an article's text, by what its page and site say.
 *
 * @param quotable whether any of it is shown
 * @param maxSnippet how many characters are shown at most; null for any number
 * @param archivable whether a copy of the page is kept as evidence
 * @param reserved whether its publisher reserves text and data mining; such a text is not kept
 * @param availableUntil when the article is forgotten; null for never
 * @param why in words, why the text or a part of it is not shown; null where all is
 * @param signals what was said, each with the place where it stands
 */
@Schema(name = "Rights")
public record RightsView(
    boolean quotable,
    @JsonProperty("max_snippet") @Nullable Integer maxSnippet,
    boolean archivable,
    boolean reserved,
    @JsonProperty("available_until") @Nullable Instant availableUntil,
    @Nullable String why,
    List<SignalView> signals) {

  /** One thing that was said. */
  @Schema(name = "Signal")
  public record SignalView(String place, String value) {

    static SignalView of(Signal signal) {
      return new SignalView(signal.place().word(), signal.value());
    }
  }

  static RightsView of(Rights rights) {
    return new RightsView(
        rights.quotable(),
        rights.maxSnippet() < 0 ? null : rights.maxSnippet(),
        rights.archivable(),
        rights.reserved(),
        rights.availableUntil(),
        rights.why().isEmpty() ? null : rights.why(),
        rights.signals().stream().map(SignalView::of).toList());
  }
}
