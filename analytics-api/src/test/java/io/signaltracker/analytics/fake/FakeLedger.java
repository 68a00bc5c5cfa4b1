// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.ClaimFilter;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.evidence.Corroboration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The invented claims. */
public record FakeLedger(List<ClaimEvidence> claims) implements ClaimLedger {

  @Override
  public ClaimPage list(ClaimFilter filter) {
    List<ClaimEvidence> fitting =
        claims.stream()
            .filter(read -> same(filter.subject(), read.claim().subject()))
            .filter(read -> same(filter.object(), read.claim().object()))
            .filter(
                read -> filter.relation() == null || filter.relation() == read.claim().relation())
            .filter(read ->
                filter.statuses().isEmpty() || filter.statuses().contains(read.claim().status()))
            .filter(read -> same(filter.holder(), read.claim().holder()))
            .filter(read -> same(filter.sourceId(), read.sourceId()))
            .filter(read -> same(filter.storyId(), slug(read.claim().subject())))
            .filter(read -> filter.after() == null || !read.publishedAt().isBefore(filter.after()))
            .filter(read -> filter.before() == null || read.publishedAt().isBefore(filter.before()))
            .sorted(Comparator.comparing(ClaimEvidence::publishedAt).reversed())
            .toList();
    Paged<ClaimEvidence> page = Paged.of(fitting, filter.size(), filter.cursor());
    return new ClaimPage(page.items(), fitting.size(), page.next());
  }

  @Override
  public Optional<ClaimEvidence> find(String claimId) {
    return claims.stream().filter(read -> read.id().equals(claimId)).findFirst();
  }

  @Override
  public List<ClaimEvidence> ofArticle(String articleId) {
    return claims.stream().filter(read -> read.claim().articleId().equals(articleId)).toList();
  }

  @Override
  public Map<String, Corroboration> corroboration(Collection<ClaimEvidence> some) {
    return Corroboration.among(claims);
  }

  private static boolean same(@Nullable String wanted, String value) {
    return wanted == null || wanted.equalsIgnoreCase(value);
  }

  private static String slug(String subject) {
    return subject.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
