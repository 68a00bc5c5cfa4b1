// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.indexer.family.FamilyLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of models, the one with the newest model first.
 *
 * @param asOf only what was known by then; null for all
 */
@Schema(name = "Families")
public record FamiliesView(
    @JsonProperty("as_of") @Nullable Instant asOf, List<FamilyLineView> families) {

  /**
   * One line, in short.
   *
   * @param models number of versions that texts name
   * @param newest the version that was named last for the first time
   */
  @Schema(name = "FamilyLine")
  public record FamilyLineView(
      String id,
      String name,
      int models,
      @JsonProperty("first_at") Instant firstAt,
      String newest,
      @JsonProperty("newest_at") Instant newestAt) {

    static FamilyLineView of(FamilyLine line) {
      return new FamilyLineView(
          line.id(), line.name(), line.models(), line.firstAt(), line.newest(), line.newestAt());
    }
  }
}
