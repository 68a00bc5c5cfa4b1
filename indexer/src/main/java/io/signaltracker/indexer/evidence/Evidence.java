// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/**
 * One item that a story is folded from. Sorted by {@link #ORDER}, so that the same items in any
 * order give the same story.
 */
public sealed interface Evidence permits ClaimEvidence, BoardEvent, CatalogueEvent {

  /** By {@link #knownAt}; the claims of one article as its text names their objects; then by id. */
  Comparator<Evidence> ORDER =
      Comparator.comparing(Evidence::knownAt)
          .thenComparing(Evidence::readFrom)
          .thenComparingInt(Evidence::position)
          .thenComparing(Evidence::compareKinds)
          .thenComparingInt(Evidence::nameWithin)
          .thenComparing(Evidence::id);

  String id();

  /** What it says about when it happened or was published. */
  Instant publishedAt();

  /** When we had it. */
  Instant firstSeenAt();

  /** The earlier of the two: {@code asof:} goes by it. */
  default Instant knownAt() {
    return publishedAt().isBefore(firstSeenAt()) ? publishedAt() : firstSeenAt();
  }

  /** Whether a board or catalogue shows a model without saying whose it is. */
  default boolean isAnonymousArrival() {
    return switch (this) {
      case ClaimEvidence _ -> false;
      case BoardEvent event -> event.vendor() == null && event.kind().isArrival();
      case CatalogueEvent event ->
          event.provider() == null && event.kind() == CatalogueEvent.Kind.LISTED;
    };
  }

  /** What it was read from: the article of a claim, the board or catalogue of an event. */
  default String readFrom() {
    return switch (this) {
      case ClaimEvidence claim -> claim.claim().articleId();
      case BoardEvent event -> event.sourceId();
      case CatalogueEvent event -> event.sourceId();
    };
  }

  /** Where in {@link #readFrom} a claim's sentence begins; 0 for an event. */
  private int position() {
    return this instanceof ClaimEvidence claim ? claim.claim().start() : 0;
  }

  /** Where in its sentence a claim names its object; behind it where other words name it. */
  private int nameWithin() {
    if (!(this instanceof ClaimEvidence evidence)) {
      return 0;
    }
    String sentence = evidence.claim().sentence().toLowerCase(Locale.ROOT);
    String object = evidence.claim().object().toLowerCase(Locale.ROOT);
    int at = sentence.indexOf(object);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /** Events of one moment in the order of their kinds: a model enters before it leads. */
  private static int compareKinds(Evidence a, Evidence b) {
    if (a instanceof BoardEvent one && b instanceof BoardEvent two) {
      return one.kind().compareTo(two.kind());
    }
    return a instanceof CatalogueEvent one && b instanceof CatalogueEvent two
        ? one.kind().compareTo(two.kind())
        : 0;
  }
}
