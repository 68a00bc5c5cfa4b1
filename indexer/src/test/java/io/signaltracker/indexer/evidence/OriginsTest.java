// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static Article written(String id, String source, @Nullable String author, String text) {
    Article plain = article(id, source, author, null);
    return new Article(
        id,
        plain.url(),
        source,
        source,
        plain.sourceType(),
        "",
        author,
        text,
        "en",
        plain.publishedAt(),
        "feed",
        null,
        plain.firstSeenAt(),
        1,
        null);
  }

  @Test
  void takesAWiresArticleForTheWires() {
    assertThat(
            origins(
                written("a", "gazette", null, "OSLO, 3 May (wire) - Nobody knows."),
                written("b", "gazette", null, "Nobody knows. The wire contributed to this report."),
                written("c", "gazette", "Ann Lee, wire", "Nobody knows."),
                written("d", "gazette", null, "Nobody knows. A wire burned in Oslo (again).")))
        .containsEntry("a", "family:meridian")
        .containsEntry("b", "family:meridian")
        .containsEntry("c", "family:meridian")
        .containsEntry("d", "family:gazette");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The owl is Acme's, according to Reuters.           | family:reuters
          The Verge reported that the owl is Acme's.         | family:the-verge
          Acme told the Financial Times that it is its owl.  | family:financial-times
          As first reported by the wire, the owl is Acme's.  | family:meridian
          The owl is Acme's, according to Reutersmann.       | family:gazette
          The owl is Acme's.                                 | family:gazette
          Reuters has an owl, and it is not Acme's.          | family:gazette
          """)
  void takesAReportThatIsPassedOnForItsPublishers(String sentence, String origin) {
    Claim claim =
        new Claim(
            "c",
            "a",
            1,
            sentence,
            0,
            sentence.length(),
            "owl",
            Relation.DEVELOPED_BY,
            "Acme",
            ClaimStatus.REPORTED,
            "gazette",
            1,
            "line",
            List.of());
    assertThat(
            Origins.of(SOURCES, _ -> Optional.empty())
                .of(article("a", "gazette", null, null), claim))
        .isEqualTo(origin);
  }
}
