// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceType;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which articles speak with one voice: "9 articles, 2 independent origins" counts these.
 *
 * <p>A near-duplicate has the origin of what it copies. In a community each author is an origin of
 * their own; everywhere else the publisher family is one, however many titles, articles and authors
 * it has. Wire credits and citation chains are not followed. Immutable; the lookup of articles must
 * be as thread-safe as the use of this.
 */
public final class Origins {

  /** A chain of copies is at most this long; a longer one (or a circle) is cut here. */
  private static final int LONGEST_CHAIN = 10;

  private final Map<String, String> familyBySource;
  private final Function<String, Optional<Article>> articles;

  private Origins(
      Map<String, String> familyBySource, Function<String, Optional<Article>> articles) {
    this.familyBySource = familyBySource;
    this.articles = articles;
  }

  /**
   * Origins among these sources.
   *
   * @param articles finds an article by its id, for the chain of copies
   */
  public static Origins of(
      Collection<Source> sources, Function<String, Optional<Article>> articles) {
    return new Origins(
        sources.stream().collect(Collectors.toUnmodifiableMap(Source::id, Source::family)),
        articles);
  }

  /** The id of the article's origin; a source that is not known is a family of its own. */
  public String of(Article article) {
    Article original = original(article);
    String family =
        familyBySource
            .getOrDefault(original.sourceId(), original.sourceId())
            .toLowerCase(Locale.ROOT);
    String author = original.author();
    if (original.sourceType() == SourceType.COMMUNITY) {
      return isBlank(author) ? "article:" + original.id() : "author:" + family + "/" + key(author);
    }
    return "family:" + family;
  }

  private Article original(Article article) {
    Article original = article;
    for (int link = 0; link < LONGEST_CHAIN; link++) {
      Optional<Article> earlier = Optional.ofNullable(original.copyOf()).flatMap(articles);
      if (earlier.isEmpty()) {
        break;
      }
      original = earlier.get();
    }
    return original;
  }

  private static boolean isBlank(@Nullable String author) {
    return author == null || author.isBlank();
  }

  private static String key(@Nullable String author) {
    return author == null ? "" : author.strip().toLowerCase(Locale.ROOT);
  }
}
