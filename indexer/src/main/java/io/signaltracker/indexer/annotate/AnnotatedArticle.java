// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.entity.Mention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of an article says.
 *
 * @param mentions by position, not overlapping
 * @param claims by position of their sentence
 * @param degraded why the reading is incomplete ("token-limit", "time-limit" ...); null where whole
 */
public record AnnotatedArticle(
    Article article, List<Mention> mentions, List<Claim> claims, @Nullable String degraded) {

  public AnnotatedArticle {
    mentions = List.copyOf(mentions);
    claims = List.copyOf(claims);
  }
}
