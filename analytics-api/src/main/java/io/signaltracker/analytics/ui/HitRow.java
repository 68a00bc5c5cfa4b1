// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.ui.MarkedText.Piece;
import io.signaltracker.indexer.index.HitKind;
import io.signaltracker.indexer.search.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hit as it is listed.
 *
 * @param href our own page of it; null where we have none
 */
public record HitRow(
    Hit hit, List<Piece> title, List<List<Piece>> snippets, @Nullable String href) {

  static HitRow of(Hit hit) {
    return new HitRow(
        hit,
        Highlights.of(hit.title()).pieces(),
        hit.snippets().stream().map(Highlights::of).map(MarkedText::pieces).toList(),
        href(hit));
  }

  /** Whether the text of its page may not be shown. */
  public boolean unquoted() {
    return hit.kind() == HitKind.ARTICLE && snippets.isEmpty();
  }

  private static @Nullable String href(Hit hit) {
    if (hit.kind() == HitKind.STORY) {
      return StoryPage.address(hit.id());
    }
    String article = hit.articleId();
    if (article != null) {
      return hit.kind() == HitKind.CLAIM
          ? ArticlePage.address(article, hit.id())
          : "/articles/" + PageAddress.encoded(article).replace("+", "%20");
    }
    return hit.storyIds().isEmpty()
        ? null
        : StoryPage.address(hit.storyIds().getFirst()) + "#event-" + PageAddress.encoded(hit.id());
  }
}
