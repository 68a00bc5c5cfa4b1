// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import io.signaltracker.crawler.rights.Rights;
import io.signaltracker.crawler.source.SourceType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published text, as extracted from one version of a page, a feed item or a forum post.
 *
 * @param id hash of the canonical URL (or of the feed GUID); stable across versions
 * @param url canonical URL
 * @param sourceId id of the source in {@code sources.yaml}
 * @param sourceName the source's name as shown to a reader; the holder of what the text says in its
 *     own voice
 * @param title headline, plain text; may be empty
 * @param author byline or forum handle without "@"; null where the page names nobody
 * @param text main text; paragraphs are separated by a blank line
 * @param language BCP 47 primary tag ("en", "zh"), "und" where unknown
 * @param publishedAt what the page says, clamped to {@code firstSeenAt}
 * @param publishedBy the evidence the date was read from ("json-ld", "feed", "url", "fetch" ...)
 * @param modifiedAt what the page says of its last change; null where it says nothing
 * @param firstSeenAt when we first had any version of it
 * @param version 1 for the first text we saw, one more for each changed text
 * @param copyOf id of the earlier article that this one is a near-duplicate of; null for an
 *     original
 * @param image address of the picture that its page wants it to be shown by; null for none
 * @param rights what may be done with the text, by what its page and site say now
 */
public record Article(
    String id,
    String url,
    String sourceId,
    String sourceName,
    SourceType sourceType,
    String title,
    @Nullable String author,
    String text,
    String language,
    Instant publishedAt,
    String publishedBy,
    @Nullable Instant modifiedAt,
    Instant firstSeenAt,
    int version,
    @Nullable String copyOf,
    @Nullable String image,
    Rights rights) {

  /** An article without a picture, of which nobody says what may be done with it. */
  public Article(
      String id,
      String url,
      String sourceId,
      String sourceName,
      SourceType sourceType,
      String title,
      @Nullable String author,
      String text,
      String language,
      Instant publishedAt,
      String publishedBy,
      @Nullable Instant modifiedAt,
      Instant firstSeenAt,
      int version,
      @Nullable String copyOf) {
    this(
        id,
        url,
        sourceId,
        sourceName,
        sourceType,
        title,
        author,
        text,
        language,
        publishedAt,
        publishedBy,
        modifiedAt,
        firstSeenAt,
        version,
        copyOf,
        null,
        Rights.ALL);
  }

  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("An article needs an id, url was '" + url + "'");
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "Article versions count from 1, was " + version + " for " + id);
    }
  }

  /** The same with another text. */
  public Article withText(String text) {
    return new Article(
        id,
        url,
        sourceId,
        sourceName,
        sourceType,
        title,
        author,
        text,
        language,
        publishedAt,
        publishedBy,
        modifiedAt,
        firstSeenAt,
        version,
        copyOf,
        image,
        rights);
  }

  /** The same, of which something else is said of what may be done with it. */
  public Article withRights(Rights rights) {
    return new Article(
        id,
        url,
        sourceId,
        sourceName,
        sourceType,
        title,
        author,
        text,
        language,
        publishedAt,
        publishedBy,
        modifiedAt,
        firstSeenAt,
        version,
        copyOf,
        image,
        rights);
  }

  /** When this counts as known: the earlier of what it says and when we had it. */
  public Instant knownAt() {
    return publishedAt.isBefore(firstSeenAt) ? publishedAt : firstSeenAt;
  }
}
