// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.analytics.api.versions.VersionChange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article against another.
 *
 * @param from null where the first version is compared with nothing
 * @param titleBefore null where the first version is compared with nothing
 * @param paragraphs in reading order; none where the page asks not to be quoted in full
 * @param why in words, why there are no paragraphs; null where there are
 */
@Schema(name = "Diff")
public record DiffView(
    @JsonProperty("article_id") String articleId,
    @Nullable Integer from,
    int to,
    @JsonProperty("title_before") @Nullable String titleBefore,
    @JsonProperty("title_after") String titleAfter,
    long added,
    long removed,
    @Nullable String why,
    List<ParagraphView> paragraphs) {

  /** A paragraph that was kept, added or removed. */
  @Schema(name = "Paragraph")
  public record ParagraphView(String change, String text) {}

  static DiffView of(VersionChange change) {
    var before = change.before();
    var after = change.after().article();
    return new DiffView(
        after.id(),
        before == null ? null : before.article().version(),
        after.version(),
        before == null ? null : before.article().title(),
        after.title(),
        change.added(),
        change.removed(),
        after.rights().why().isEmpty() ? null : after.rights().why(),
        change.shown().stream()
            .map(line -> new ParagraphView(Vocabulary.word(line.change()), line.text()))
            .toList());
  }
}
