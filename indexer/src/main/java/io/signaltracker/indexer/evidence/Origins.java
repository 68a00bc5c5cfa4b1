// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.NameKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which articles speak with one voice: "9 articles, 2 independent origins" counts these.
 *
 * <p>A near-duplicate has the origin of what it copies, an article under a wire's credit that of
 * the wire, and a claim that passes on another publisher's report that of the publisher. In a
 * community each author is an origin of their own; everywhere else the publisher family is one,
 * however many titles, articles and authors it has. Immutable; the lookup of articles must be as
 * thread-safe as the use of this.
 */
public final class Origins {

  /** A chain of copies is at most this long; a longer one (or a circle) is cut here. */
  private static final int LONGEST_CHAIN = 10;

  private final Map<String, String> familyBySource;
  private final Credits credits;
  private final Function<String, Optional<Article>> articles;

  private Origins(
      Map<String, String> familyBySource,
      Credits credits,
      Function<String, Optional<Article>> articles) {
    this.familyBySource = familyBySource;
    this.credits = credits;
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
        Credits.to(publishers(sources)),
        articles);
  }

  /** The newsrooms among the sources, and those of the register that are not among them. */
  private static Map<String, String> publishers(Collection<Source> sources) {
    Map<String, String> byName = new HashMap<>();
    Gazetteer.shipped().all().stream()
        .filter(entity -> entity.flags().contains("outlet"))
        .forEach(outlet -> {
          String origin = family(NameKey.slug(outlet.canonical()));
          byName.put(outlet.canonical(), origin);
          outlet.aliases().forEach(alias -> byName.put(alias, origin));
        });
    sources.stream()
        .filter(source -> source.type() == SourceType.NEWS)
        .forEach(source -> byName.put(source.name(), family(source.family())));
    return byName;
  }

  private static String family(String name) {
    return "family:" + name.toLowerCase(Locale.ROOT);
  }

  /** The id of the origin of what one claim says: whose report its sentence passes on, if any. */
  public String of(Article article, Claim claim) {
    return credits.relayedIn(claim.sentence()).orElseGet(() -> of(article));
  }

  /** The id of the article's origin; a source that is not known is a family of its own. */
  public String of(Article article) {
    Article original = original(article);
    return original.sourceType() == SourceType.NEWS
        ? credits.wireOf(original).orElseGet(() -> ofPublisher(original))
        : ofPublisher(original);
  }

  private String ofPublisher(Article original) {
    String family =
        familyBySource
            .getOrDefault(original.sourceId(), original.sourceId())
            .toLowerCase(Locale.ROOT);
    String author = original.author();
    if (original.sourceType() == SourceType.COMMUNITY) {
      return isBlank(author) ? "article:" + original.id() : "author:" + family + "/" + key(author);
    }
    return family(family);
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
