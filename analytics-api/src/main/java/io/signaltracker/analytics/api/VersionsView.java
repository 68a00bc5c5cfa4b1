// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.versions.VersionChange;
import io.signaltracker.analytics.api.versions.VersionChanges;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of an article that are kept, the newest first: the first one and the last hundred.
 *
 * @param id of the article
 */
@Schema(name = "Versions")
public record VersionsView(String id, List<VersionView> versions) {

  /**
   * One version.
   *
   * @param seenAt when we first had it
   * @param modifiedAt what the page said then of its last change
   * @param length of its text, in characters
   * @param added paragraphs that the version before did not have
   * @param removed paragraphs that only the version before had
   */
  @Schema(name = "Version")
  public record VersionView(
      int version,
      @JsonProperty("seen_at") Instant seenAt,
      @JsonProperty("modified_at") @Nullable Instant modifiedAt,
      String title,
      int length,
      @JsonProperty("title_changed") boolean titleChanged,
      long added,
      long removed) {

    static VersionView of(VersionChange change) {
      var article = change.after().article();
      return new VersionView(
          article.version(),
          change.after().seenAt(),
          article.modifiedAt(),
          article.title(),
          article.text().length(),
          !change.titleKept(),
          change.added(),
          change.removed());
    }
  }

  static VersionsView of(String id, VersionChanges changes) {
    return new VersionsView(id, changes.all().stream().map(VersionView::of).toList());
  }
}
