// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.versions;

import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.crawler.article.ArticleHistory;
import io.signaltracker.crawler.article.ArticleVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kept versions of one article.
 *
 * @param versions the first first; some of the middle may not be kept
 */
public record VersionChanges(String id, List<ArticleVersion> versions) {

  public VersionChanges {
    versions = List.copyOf(versions);
  }

  /**
   * Those of an article.
   *
   * @throws UnknownId for an unknown one
   */
  public static VersionChanges of(ArticleHistory history, String id) {
    List<ArticleVersion> versions = history.versions(id);
    if (versions.isEmpty()) {
      throw new UnknownId("article", id);
    }
    return new VersionChanges(id, versions);
  }

  /** Each version against the one kept before it, the newest first. */
  public List<VersionChange> all() {
    List<VersionChange> changes = new ArrayList<>();
    for (int i = versions.size() - 1; i >= 0; i--) {
      changes.add(VersionChange.of(i == 0 ? null : versions.get(i - 1), versions.get(i)));
    }
    return changes;
  }

  /**
   * One version against another.
   *
   * @param from null for the one kept before
   * @throws UnknownId where one of them is not kept
   */
  public VersionChange between(@Nullable Integer from, int to) {
    int at = require(to);
    if (from == null) {
      return VersionChange.of(at == 0 ? null : versions.get(at - 1), versions.get(at));
    }
    return VersionChange.of(versions.get(require(from)), versions.get(at));
  }

  private int require(int number) {
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).article().version() == number) {
        return i;
      }
    }
    throw new UnknownId("article", id + " version " + number);
  }
}
