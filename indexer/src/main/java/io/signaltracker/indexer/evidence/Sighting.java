// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import io.signaltracker.crawler.source.SourceType;
import java.time.Instant;
import java.util.Comparator;

/**
 * An article that names a model, whether or not it says who made it. Tells a story how long its
 * subject was known before anybody was named; it opens no story and argues for nobody.
 *
 * @param model canonical name
 */
public record Sighting(
    String articleId,
    String model,
    String sourceName,
    SourceType sourceType,
    String url,
    Instant publishedAt,
    Instant firstSeenAt) {

  /** Earliest first, then by article and name. */
  public static final Comparator<Sighting> ORDER =
      Comparator.comparing(Sighting::knownAt)
          .thenComparing(Sighting::articleId)
          .thenComparing(Sighting::model);

  /** The earlier of the two times. */
  public Instant knownAt() {
    return publishedAt.isBefore(firstSeenAt) ? publishedAt : firstSeenAt;
  }
}
