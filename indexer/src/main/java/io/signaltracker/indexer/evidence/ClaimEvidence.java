// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A claim with what a story must know about where it was read.
 *
 * @param origin id of the independent origin, as {@link Origins} gives it
 * @param url canonical URL of the article
 * @param author byline or handle; null where there is none
 * @param official name of the organisation whose own site the source is; null for all others
 */
public record ClaimEvidence(
    Claim claim,
    String sourceId,
    String sourceName,
    SourceType sourceType,
    String url,
    String title,
    @Nullable String author,
    @Nullable String official,
    String origin,
    Instant publishedAt,
    Instant firstSeenAt)
    implements Evidence {

  /** The same with as much of the sentence as may be shown. */
  public ClaimEvidence shown(UnaryOperator<String> shortening) {
    return new ClaimEvidence(
        claim.shown(shortening),
        sourceId,
        sourceName,
        sourceType,
        url,
        title,
        author,
        official,
        origin,
        publishedAt,
        firstSeenAt);
  }

  @Override
  public String id() {
    return claim.id();
  }
}
