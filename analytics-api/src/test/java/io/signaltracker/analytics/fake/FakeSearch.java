// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.index.HitKind;
import io.signaltracker.indexer.search.FacetField;
import io.signaltracker.indexer.search.Hit;
import io.signaltracker.indexer.search.QuerySyntaxException;
import io.signaltracker.indexer.search.Search;
import io.signaltracker.indexer.search.SearchPage;
import io.signaltracker.indexer.search.SearchPage.Bucket;
import io.signaltracker.indexer.search.SearchPage.FacetValue;
import io.signaltracker.indexer.search.SearchRequest;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds invented articles, claims and stories by words joined with AND, or with OR where said. */
public record FakeSearch(InventedWorld world) implements Search {

  @Override
  public SearchPage search(SearchRequest request) {
    if (request.query().chars().filter(unit -> unit == '"').count() % 2 == 1) {
      throw new QuerySyntaxException(
          "Expected a closing quote",
          request.query(),
          request.query().length(),
          request.query() + '"');
    }
    List<Hit> fitting =
        hits()
            .filter(hit -> matches(request.query(), hit))
            .filter(hit -> chosen(request.chosen(), hit, null))
            .filter(hit -> request.after() == null || !hit.at().isBefore(request.after()))
            .filter(hit -> request.before() == null || hit.at().isBefore(request.before()))
            .sorted(Comparator.comparing(Hit::at).reversed())
            .toList();
    Paged<Hit> page = Paged.of(fitting, request.size(), request.cursor());
    return new SearchPage(
        page.items().stream().map(hit -> marked(request.query(), hit)).toList(),
        fitting.size(),
        true,
        facets(request),
        histogram(fitting),
        page.next());
  }

  private Stream<Hit> hits() {
    return Stream.of(
            world.articles().stream().map(FakeSearch::article),
            world.claims().stream()
                .map(read ->
                    hit(
                        HitKind.CLAIM,
                        read.id(),
                        read.claim().sentence(),
                        "",
                        read.url(),
                        read.claim().articleId(),
                        read.sourceId(),
                        read.sourceName(),
                        read.sourceType().word(),
                        read.claim().status().name().toLowerCase(Locale.ROOT),
                        read.publishedAt(),
                        List.of(read.claim().subject()),
                        0)),
            world.dossiers().stream().map(StoryDossier::story).map(FakeSearch::story))
        .flatMap(hits -> hits);
  }

  private static Hit article(AnnotatedArticle read) {
    Article article = read.article();
    return hit(
        HitKind.ARTICLE,
        article.id(),
        article.title(),
        article.text(),
        article.url(),
        article.id(),
        article.sourceId(),
        article.sourceName(),
        article.sourceType().word(),
        null,
        article.publishedAt(),
        read.mentions().stream().map(mention -> String.valueOf(mention.canonical())).toList(),
        2);
  }

  private static Hit story(Story story) {
    return hit(
        HitKind.STORY,
        story.id(),
        story.subject(),
        "",
        null,
        null,
        null,
        null,
        null,
        story.state().word(),
        story.updatedAt(),
        List.of(),
        0);
  }

  private static Hit hit(
      HitKind kind,
      String id,
      String title,
      String text,
      @Nullable String url,
      @Nullable String articleId,
      @Nullable String sourceId,
      @Nullable String sourceName,
      @Nullable String sourceType,
      @Nullable String status,
      Instant at,
      List<String> entities,
      int copies) {
    return new Hit(
        kind,
        id,
        new Hit.Marked(title, List.of()),
        text.isEmpty() ? List.of() : List.of(new Hit.Marked(text, List.of())),
        url,
        articleId,
        sourceId,
        sourceName,
        sourceType,
        status,
        at,
        entities,
        List.of(),
        copies,
        1f);
  }

  private static boolean matches(String query, Hit hit) {
    String text = (hit.title().text() + " " + hit.snippets()).toLowerCase(Locale.ROOT);
    String words = query.toLowerCase(Locale.ROOT).replace("\"", "").strip();
    return words.contains(" or ")
        ? Arrays.stream(words.split(" or ")).anyMatch(text::contains)
        : Arrays.stream(words.split(" ")).allMatch(text::contains);
  }

  private static Hit marked(String query, Hit hit) {
    return new Hit(
        hit.kind(),
        hit.id(),
        marked(query, hit.title()),
        hit.snippets().stream().map(snippet -> marked(query, snippet)).toList(),
        hit.url(),
        hit.articleId(),
        hit.sourceId(),
        hit.sourceName(),
        hit.sourceType(),
        hit.status(),
        hit.at(),
        hit.entities(),
        hit.storyIds(),
        hit.copies(),
        hit.score());
  }

  private static Hit.Marked marked(String query, Hit.Marked plain) {
    List<Hit.Mark> marks = new ArrayList<>();
    int at = plain.text().toLowerCase(Locale.ROOT).indexOf(query.toLowerCase(Locale.ROOT));
    if (!query.isBlank() && at >= 0) {
      marks.add(new Hit.Mark(at, at + query.length()));
    }
    return new Hit.Marked(plain.text(), marks);
  }

  private Map<FacetField, List<FacetValue>> facets(SearchRequest request) {
    Map<FacetField, List<FacetValue>> facets = new EnumMap<>(FacetField.class);
    for (FacetField facet : FacetField.values()) {
      Map<String, Long> counts = new TreeMap<>();
      hits()
          .filter(hit -> matches(request.query(), hit) && chosen(request.chosen(), hit, facet))
          .forEach(hit -> values(facet, hit).forEach(value -> counts.merge(value, 1L, Long::sum)));
      facets.put(
          facet,
          counts.entrySet().stream()
              .map(entry -> new FacetValue(entry.getKey(), entry.getKey(), entry.getValue()))
              .sorted(Comparator.comparingLong(FacetValue::count).reversed())
              .toList());
    }
    return facets;
  }

  private static boolean chosen(
      Map<FacetField, List<String>> chosen, Hit hit, @Nullable FacetField except) {
    return chosen.entrySet().stream()
        .filter(entry -> entry.getKey() != except)
        .allMatch(
            entry -> values(entry.getKey(), hit).stream().anyMatch(entry.getValue()::contains));
  }

  private static Set<String> values(FacetField facet, Hit hit) {
    return switch (facet) {
      case KIND -> Set.of(hit.kind().word());
      case SOURCE -> hit.sourceId() == null ? Set.of() : Set.of(hit.sourceId());
      case TYPE -> hit.sourceType() == null ? Set.of() : Set.of(hit.sourceType());
      case STATUS -> hit.status() == null ? Set.of() : Set.of(hit.status());
      case ENTITY -> Set.copyOf(hit.entities());
      case STORY -> Set.of();
      case LANGUAGE -> Set.of("en");
    };
  }

  private static List<Bucket> histogram(List<Hit> hits) {
    if (hits.isEmpty()) {
      return List.of();
    }
    Instant first = hits.getLast().at();
    Duration step =
        Duration.between(first, hits.getFirst().at()).dividedBy(39).plus(Duration.ofHours(1));
    List<Bucket> buckets = new ArrayList<>();
    for (int index = 0; index < 40; index++) {
      Instant from = first.plus(step.multipliedBy(index));
      Instant to = from.plus(step);
      buckets.add(
          new Bucket(
              from,
              to,
              hits.stream()
                  .filter(hit -> !hit.at().isBefore(from) && hit.at().isBefore(to))
                  .count()));
    }
    return buckets;
  }
}
