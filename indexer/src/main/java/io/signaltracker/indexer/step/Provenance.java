// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Origins;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts to a claim what a story must know about where it was read. */
public final class Provenance {

  private final Map<String, Source> sources;
  private final Origins origins;

  public Provenance(List<Source> sources, Origins origins) {
    this.sources =
        sources.stream().collect(Collectors.toUnmodifiableMap(Source::id, Function.identity()));
    this.origins = origins;
  }

  ClaimEvidence of(Article article, Claim claim) {
    return new ClaimEvidence(
        claim,
        article.sourceId(),
        article.sourceName(),
        article.sourceType(),
        article.url(),
        article.title(),
        article.author(),
        official(article),
        origins.of(article, claim),
        article.publishedAt(),
        article.firstSeenAt());
  }

  /** A source that is no longer configured has no official voice. */
  private @Nullable String official(Article article) {
    Source source = sources.get(article.sourceId());
    return source == null ? null : source.official();
  }
}
