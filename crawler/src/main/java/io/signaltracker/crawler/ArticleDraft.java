// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.community.ForumPost;
import io.signaltracker.crawler.extract.Extraction.ExtractedArticle;
import io.signaltracker.crawler.extract.Extraction.FoundDate;
import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.frontier.CanonicalUrl;
import io.signaltracker.crawler.rights.Rights;
import io.signaltracker.crawler.source.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts an article together from what a page, its announcer and its source say. */
final class ArticleDraft {

  private ArticleDraft() {}

  /**
   * Of a page. A text whose mining is reserved is left out.
   *
   * @param said what its feed says of it, for what the page does not say itself
   */
  static Article of(
      ExtractedArticle extracted, @Nullable FeedEntry said, Source source, Instant fetchedAt) {
    FoundDate published = published(extracted.published(), said, fetchedAt);
    FoundDate modified = extracted.modified();
    return article(
        CanonicalUrl.of(extracted.canonical()),
        source,
        extracted.title().isBlank() && said != null ? said.title() : extracted.title(),
        extracted.author() == null && said != null ? said.author() : extracted.author(),
        extracted.rights().reserved() ? "" : extracted.text(),
        extracted.language(),
        published,
        modified == null ? null : earlier(modified.at(), fetchedAt),
        fetchedAt,
        extracted.image() == null ? null : extracted.image().toString(),
        extracted.rights());
  }

  /**
   * Of a forum post.
   *
   * @param thread title of the thread, for a reply that does not name it; empty where not known
   */
  static Article of(ForumPost post, String thread, Source source, Instant fetchedAt) {
    Instant posted = post.published();
    Instant edited = post.modified();
    FoundDate published =
        posted == null ? new FoundDate(fetchedAt, "fetch") : new FoundDate(posted, "forum");
    return article(
        CanonicalUrl.of(post.url()),
        source,
        post.title().isBlank() ? thread : post.title(),
        post.author(),
        post.text(),
        post.language() == null ? "und" : post.language(),
        published,
        edited == null ? null : earlier(edited, fetchedAt),
        fetchedAt,
        null,
        Rights.ALL);
  }

  private static FoundDate published(
      @Nullable FoundDate onPage, @Nullable FeedEntry said, Instant fetchedAt) {
    if (onPage != null) {
      return onPage;
    }
    Instant inFeed = said == null ? null : said.publishedAt();
    return inFeed == null ? new FoundDate(fetchedAt, "fetch") : new FoundDate(inFeed, "feed");
  }

  private static Article article(
      CanonicalUrl url,
      Source source,
      String title,
      @Nullable String author,
      String text,
      String language,
      FoundDate published,
      @Nullable Instant modifiedAt,
      Instant fetchedAt,
      @Nullable String image,
      Rights rights) {
    return new Article(
        ArticleStore.idOf(url.value()),
        url.value(),
        source.id(),
        source.name(),
        source.type(),
        storable(title),
        author == null ? null : storable(author),
        storable(text),
        language.equals("und") ? source.language() : language,
        earlier(published.at(), fetchedAt),
        published.evidence(),
        modifiedAt,
        fetchedAt,
        1,
        null,
        image,
        rights);
  }

  /** PostgreSQL holds no NUL in a text. */
  private static String storable(String text) {
    return text.replace("\0", "");
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
