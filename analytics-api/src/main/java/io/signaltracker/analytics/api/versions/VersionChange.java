// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.versions;

import io.signaltracker.crawler.article.ArticleVersion;
import io.signaltracker.crawler.article.ParagraphDiff;
import io.signaltracker.crawler.article.ParagraphDiff.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version against an earlier one.
 *
 * @param before null for the first version
 */
public record VersionChange(
    @Nullable ArticleVersion before, ArticleVersion after, ParagraphDiff diff) {

  static VersionChange of(@Nullable ArticleVersion before, ArticleVersion after) {
    String text = before == null ? "" : before.article().text();
    return new VersionChange(before, after, ParagraphDiff.of(text, after.article().text()));
  }

  public int number() {
    return after.article().version();
  }

  /** Whether both have the same headline. */
  public boolean titleKept() {
    return before == null || before.article().title().equals(after.article().title());
  }

  public long added() {
    return diff.count(Change.ADDED);
  }

  public long removed() {
    return diff.count(Change.REMOVED);
  }

  /** What may be shown of the paragraphs: all or, where a page asks for restraint, none. */
  public List<ParagraphDiff.Line> shown() {
    return after.article().rights().why().isEmpty() ? diff.lines() : List.of();
  }
}
