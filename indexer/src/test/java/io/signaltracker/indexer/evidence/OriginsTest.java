// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginsTest {

  private static final List<Source> SOURCES =
      List.of(
          source("wire", SourceType.NEWS, "meridian"),
          source("wire-asia", SourceType.NEWS, "meridian"),
          source("gazette", SourceType.NEWS, "gazette"),
          source("forum", SourceType.COMMUNITY, "forum"));

  private static Source source(String id, SourceType type, String family) {
    return new Source(id, id, type, null, family, "en", Duration.ofHours(1), List.of());
  }

  private static Article article(
      String id, String source, @Nullable String author, @Nullable String copyOf) {
    SourceType type = source.equals("forum") ? SourceType.COMMUNITY : SourceType.NEWS;
    Instant at = Instant.EPOCH;
    return new Article(
        id,
        "https://x.example/" + id,
        source,
        source,
        type,
        "",
        author,
        "",
        "en",
        at,
        "feed",
        null,
        at,
        1,
        copyOf);
  }

  private static Map<String, String> origins(Article... articles) {
    Map<String, Article> byId =
        Stream.of(articles).collect(Collectors.toMap(Article::id, Function.identity()));
    Origins origins = Origins.of(SOURCES, id -> Optional.ofNullable(byId.get(id)));
    return Stream.of(articles).collect(Collectors.toMap(Article::id, origins::of));
  }

  @Test
  void takesAPublisherFamilyForOneOrigin() {
    assertThat(
            origins(
                article("a", "wire", "Ann", null),
                article("b", "wire-asia", "Bo", null),
                article("c", "gazette", "Cy", null)))
        .containsEntry("a", "family:meridian")
        .containsEntry("b", "family:meridian")
        .containsEntry("c", "family:gazette");
  }

  @Test
  void takesACopyForWhatItCopies() {
    assertThat(
            origins(
                article("a", "wire", null, null),
                article("b", "gazette", null, "a"),
                article("c", "forum", "cy", "b"),
                article("d", "gazette", null, "an article that we do not have")))
        .containsEntry("b", "family:meridian")
        .containsEntry("c", "family:meridian")
        .containsEntry("d", "family:gazette");
  }

  @Test
  void takesEachAuthorOfAForumForOneOrigin() {
    assertThat(
            origins(
                article("a", "forum", "anna", null),
                article("b", "forum", "Anna ", null),
                article("c", "forum", "ben", null),
                article("d", "forum", null, null)))
        .containsEntry("a", "author:forum/anna")
        .containsEntry("b", "author:forum/anna")
        .containsEntry("c", "author:forum/ben")
        .containsEntry("d", "article:d");
  }

  @Test
  void endsOnACircleOfCopies() {
    assertThat(origins(article("a", "wire", null, "b"), article("b", "gazette", null, "a")))
        .hasSize(2);
  }
}
