// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.Cue;
import io.signaltracker.indexer.evidence.Authenticity;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Corroboration;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim with the sentence it was read from.
 *
 * @param sentence as it stands in the article; empty where the page asks not to be quoted
 * @param start first UTF-16 unit of the sentence within the article's text
 * @param end one past the last UTF-16 unit of the sentence
 * @param holder who asserts or denies it
 * @param confidence that the reading is right, 0 to 1
 * @param pattern the frame that read it
 * @param source name of the source
 * @param official the organisation whose own site the source is; null for all others
 * @param authenticity "official", "official-looking, unverified" or null
 * @param origin id of the independent origin; null where it is not grouped
 * @param articles number of articles that say the same; null where not counted
 * @param origins number of independent origins among them; null where not counted
 * @param date when the article was published
 */
@Schema(name = "Claim")
public record ClaimView(
    String id,
    String sentence,
    int start,
    int end,
    String subject,
    String relation,
    String object,
    String status,
    String holder,
    double confidence,
    String pattern,
    List<CueView> cues,
    @JsonProperty("article_id") String articleId,
    int version,
    String source,
    @JsonProperty("source_id") String sourceId,
    @JsonProperty("source_type") String sourceType,
    @Nullable String official,
    @Nullable String authenticity,
    String url,
    String title,
    @Nullable String author,
    @Nullable String origin,
    @Nullable Integer articles,
    @Nullable Integer origins,
    Instant date,
    @JsonProperty("first_seen_at") Instant firstSeenAt) {

  /** Words that decided the relation, status or holder, by their place in the article's text. */
  @Schema(name = "Cue")
  public record CueView(String role, int start, int end, String rule) {

    static CueView of(Cue cue) {
      return new CueView(cue.role(), cue.start(), cue.end(), cue.rule());
    }
  }

  static List<ClaimView> of(
      Collection<ClaimEvidence> claims, Map<String, Corroboration> corroboration) {
    return claims.stream().map(read -> of(read, corroboration.get(read.id()))).toList();
  }

  static ClaimView of(ClaimEvidence read, @Nullable Corroboration corroboration) {
    return of(
        read.claim(),
        corroboration,
        new Place(
            read.sourceName(),
            read.sourceId(),
            read.sourceType().word(),
            read.official(),
            authenticity(read),
            read.url(),
            read.title(),
            read.author(),
            read.origin(),
            read.publishedAt(),
            read.firstSeenAt()));
  }

  private static @Nullable String authenticity(ClaimEvidence read) {
    return switch (Authenticity.shipped().of(read)) {
      case OFFICIAL -> "official";
      case LOOKS_OFFICIAL -> "official-looking, unverified";
      case PLAIN -> null;
    };
  }

  static ClaimView of(Claim claim, Article article) {
    return of(
        claim,
        null,
        new Place(
            article.sourceName(),
            article.sourceId(),
            article.sourceType().word(),
            null,
            null,
            article.url(),
            article.title(),
            article.author(),
            null,
            article.publishedAt(),
            article.firstSeenAt()));
  }

  private record Place(
      String source,
      String sourceId,
      String sourceType,
      @Nullable String official,
      @Nullable String authenticity,
      String url,
      String title,
      @Nullable String author,
      @Nullable String origin,
      Instant date,
      Instant firstSeenAt) {}

  private static ClaimView of(Claim claim, @Nullable Corroboration corroboration, Place place) {
    return new ClaimView(
        claim.id(),
        claim.sentence(),
        claim.start(),
        claim.end(),
        claim.subject(),
        claim.relation().word(),
        claim.object(),
        Vocabulary.word(claim.status()),
        claim.holder(),
        claim.confidence(),
        claim.pattern(),
        claim.cues().stream().map(CueView::of).toList(),
        claim.articleId(),
        claim.version(),
        place.source(),
        place.sourceId(),
        place.sourceType(),
        place.official(),
        place.authenticity(),
        place.url(),
        place.title(),
        place.author(),
        place.origin(),
        corroboration == null ? null : corroboration.articles(),
        corroboration == null ? null : corroboration.origins(),
        place.date(),
        place.firstSeenAt());
  }
}
