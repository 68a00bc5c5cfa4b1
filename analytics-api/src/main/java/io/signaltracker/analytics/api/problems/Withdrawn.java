// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.problems;

import io.signaltracker.crawler.article.ArticleHistory;
import java.time.Instant;

/** Says that an article was there and is not to be read any more. */
public final class Withdrawn {

  private Withdrawn() {}

  /**
   * Passes for an article that was not withdrawn.
   *
   * @throws Refused with status 410, when and why, for one that was
   */
  public static void refuse(ArticleHistory history, String articleId) {
    history
        .withdrawal(articleId)
        .ifPresent(withdrawal -> {
          throw refusal(articleId, withdrawal.reason(), withdrawal.at());
        });
  }

  private static Refused refusal(String articleId, String reason, Instant at) {
    return new Refused(
        410,
        "withdrawn-article",
        "This article was withdrawn",
        "The article '%s' was taken back at its source (%s); we noticed at %s and keep no text of it"
            .formatted(articleId, reason, at));
  }
}
