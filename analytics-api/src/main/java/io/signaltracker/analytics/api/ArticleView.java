// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.entity.Mention;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article and what was read in it.
 *
 * @param publishedBy the evidence that the date was read from
 * @param copyOf id of the earlier article that this one repeats; null for an original
 * @param image address of the picture that its page wants it to be shown by; null for none
 * @param text as much of it as may be shown
 * @param rights what may be done with the text
 * @param thread where a forum post stands; null for other articles
 * @param degraded why the reading is incomplete; null where whole
 */
@Schema(name = "Article")
public record ArticleView(
    String id,
    String url,
    String source,
    @JsonProperty("source_id") String sourceId,
    @JsonProperty("source_type") String sourceType,
    String title,
    @Nullable String author,
    String text,
    String language,
    @JsonProperty("published_at") Instant publishedAt,
    @JsonProperty("published_by") String publishedBy,
    @JsonProperty("modified_at") @Nullable Instant modifiedAt,
    @JsonProperty("first_seen_at") Instant firstSeenAt,
    int version,
    @JsonProperty("copy_of") @Nullable String copyOf,
    @Nullable String image,
    RightsView rights,
    @Nullable ThreadView thread,
    @Nullable String degraded,
    List<MentionView> mentions,
    List<ClaimView> claims) {

  /** Words that name an entity, by their place in the text; canonical is null where ambiguous. */
  @Schema(name = "Mention")
  public record MentionView(
      int start, int end, String text, String type, @Nullable String canonical) {

    static MentionView of(Mention mention) {
      return new MentionView(
          mention.start(),
          mention.end(),
          mention.text(),
          Vocabulary.word(mention.type()),
          mention.canonical());
    }
  }

  static ArticleView of(AnnotatedArticle read, @Nullable ThreadView thread) {
    Article article = read.article();
    return new ArticleView(
        article.id(),
        article.url(),
        article.sourceName(),
        article.sourceId(),
        article.sourceType().word(),
        article.title(),
        article.author(),
        article.rights().shown(article.text()),
        article.language(),
        article.publishedAt(),
        article.publishedBy(),
        article.modifiedAt(),
        article.firstSeenAt(),
        article.version(),
        article.copyOf(),
        article.image(),
        RightsView.of(article.rights()),
        thread,
        read.degraded(),
        read.mentions().stream().map(MentionView::of).toList(),
        read.claims().stream().map(claim -> ClaimView.of(claim, article)).toList());
  }
}
