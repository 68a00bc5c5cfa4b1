// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.profile;

import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.ClaimFilter;
import io.signaltracker.indexer.evidence.ClaimLedger;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The claims that name an entity by any of its names. */
final class NamedClaims {

  /** More of one kind are on the pages of claims and stories. */
  private static final int MOST_CLAIMS = 200;

  private final ClaimLedger claims;

  NamedClaims(ClaimLedger claims) {
    this.claims = claims;
  }

  /** Those with one of the names as their subject, newest first. */
  List<ClaimEvidence> of(Collection<String> names, @Nullable Instant asOf) {
    return newest(names, name -> filter(name, null, asOf));
  }

  /** Those with one of the names as their object, newest first. */
  List<ClaimEvidence> about(Collection<String> names, @Nullable Instant asOf) {
    return newest(names, name -> filter(null, name, asOf));
  }

  private List<ClaimEvidence> newest(
      Collection<String> names, Function<String, ClaimFilter> filter) {
    Map<String, ClaimEvidence> found = new LinkedHashMap<>();
    for (String name : names) {
      claims.list(filter.apply(name)).claims().forEach(read -> found.putIfAbsent(read.id(), read));
    }
    return found.values().stream()
        .sorted(
            Comparator.comparing(ClaimEvidence::publishedAt)
                .reversed()
                .thenComparing(ClaimEvidence::id))
        .limit(MOST_CLAIMS)
        .toList();
  }

  private static ClaimFilter filter(
      @Nullable String subject, @Nullable String object, @Nullable Instant asOf) {
    return new ClaimFilter(
        subject,
        object,
        null,
        Set.of(),
        null,
        null,
        null,
        null,
        asOf == null ? null : asOf.plusMillis(1),
        MOST_CLAIMS,
        null);
  }
}
