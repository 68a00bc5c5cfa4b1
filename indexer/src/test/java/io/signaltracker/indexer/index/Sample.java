// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes things to index, with defaults for what a test does not care about. */
public final class Sample {

  public static final Instant APRIL = Instant.parse("2026-04-09T12:00:00Z");

  private final String id;
  private String title = "";
  private String text = "";
  private String source = "example-news";
  private SourceType type = SourceType.NEWS;
  private String language = "en";
  private Instant at = APRIL;
  private @Nullable String copyOf;
  private List<String> stories = List.of();
  private final List<Mention> mentions = new ArrayList<>();

  private Sample(String id) {
    this.id = id;
  }

  public static Sample article(String id) {
    return new Sample(id);
  }

  public Sample title(String title) {
    this.title = title;
    return this;
  }

  public Sample text(String text) {
    this.text = text;
    return this;
  }

  public Sample source(String source, SourceType type) {
    this.source = source;
    this.type = type;
    return this;
  }

  public Sample language(String language) {
    this.language = language;
    return this;
  }

  public Sample at(String at) {
    this.at = Instant.parse(at);
    return this;
  }

  public Sample copyOf(String original) {
    this.copyOf = original;
    return this;
  }

  public Sample stories(String... stories) {
    this.stories = List.of(stories);
    return this;
  }

  /** The words must stand in the text. */
  public Sample mention(String words, String canonical) {
    int start = text.indexOf(words);
    mentions.add(new Mention(start, start + words.length(), words, EntityType.MODEL, canonical));
    return this;
  }

  public Indexable put() {
    Article article =
        new Article(
            id,
            "https://" + source + ".example/" + id,
            source,
            "The " + source,
            type,
            title,
            null,
            text,
            language,
            at,
            "json-ld",
            null,
            at,
            1,
            copyOf);
    return new Indexable.OfArticle(
        new AnnotatedArticle(article, mentions, List.of(), null), stories);
  }

  public static Indexable claim(String id, String subject, ClaimStatus status, String object) {
    String sentence = subject + " was built by " + object + ".";
    Claim claim =
        new Claim(
            id,
            "article-of-" + id,
            1,
            sentence,
            0,
            sentence.length(),
            subject,
            Relation.DEVELOPED_BY,
            object,
            status,
            "insiders",
            0.9,
            "built-by",
            List.of());
    ClaimEvidence evidence =
        new ClaimEvidence(
            claim,
            "example-news",
            "The example-news",
            SourceType.NEWS,
            "https://example-news.example/" + id,
            "A headline",
            null,
            null,
            "article-of-" + id,
            APRIL,
            APRIL);
    return new Indexable.OfClaim(evidence, List.of());
  }

  public static Indexable boardEvent(String id, String model) {
    return new Indexable.OfBoardEvent(
        new BoardEvent(
            id,
            "video-board",
            "Video Board",
            "text-to-video",
            BoardEvent.Kind.LEAD,
            model,
            model,
            null,
            1,
            1300.0,
            "rank 5 to 1",
            APRIL,
            APRIL),
        List.of());
  }

  public static Indexable story(String id, String subject, LifecycleState state, String maker) {
    return new Indexable.OfStory(
        new Story(
            id, subject, List.of(), state, maker, null, APRIL, APRIL, List.of(), List.of(),
            List.of(), List.of(), 0, 0));
  }
}
