// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.story.Hypothesis;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.TimelineEntry;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/** Turns what can be indexed into Lucene documents. Stateless, thread-safe. */
final class DocumentMapper {

  /** A story's timeline beyond this many entries is left to the entries' own documents. */
  private static final int TIMELINE_ENTRIES = 200;

  private DocumentMapper() {}

  static Document map(Indexable item) {
    DocumentBuilder document = new DocumentBuilder(item.kind(), item.id());
    switch (item) {
      case Indexable.OfArticle(var annotated, var stories) ->
          article(document.stories(stories), annotated.article(), annotated.mentions());
      case Indexable.OfClaim(var claim, var stories) -> claim(document.stories(stories), claim);
      case Indexable.OfBoardEvent(var event, var stories) ->
          boardEvent(document.stories(stories), event);
      case Indexable.OfCatalogueEvent(var event, var stories) ->
          catalogueEvent(document.stories(stories), event);
      case Indexable.OfStory(var story) -> story(document, story);
    }
    return document.build();
  }

  private static void article(
      DocumentBuilder document, Article article, Collection<Mention> mentions) {
    document
        .text(article.title(), article.text(), article.rights().shown(article.text()))
        .source(article.sourceId(), article.sourceName(), article.sourceType())
        .at(article.publishedAt())
        .language(article.language())
        .page(article.url(), article.id())
        .copyOf(article.copyOf())
        .entities(byFrequency(mentions))
        .names(IndexSchema.ENTITY, mentions.stream().map(Mention::text).toList());
  }

  private static List<String> byFrequency(Collection<Mention> mentions) {
    Map<String, Long> counts =
        mentions.stream()
            .map(Mention::canonical)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void claim(DocumentBuilder document, ClaimEvidence evidence) {
    Claim claim = evidence.claim();
    document
        .text(claim.quotable() ? claim.sentence() : claim.inWords(), evidence.title())
        .source(evidence.sourceId(), evidence.sourceName(), evidence.sourceType())
        .at(evidence.publishedAt())
        .page(evidence.url(), claim.articleId())
        .status(IndexSchema.STATUS, claim.status().name().toLowerCase(Locale.ROOT))
        .entities(Stream.of(claim.subject(), claim.object()).distinct().toList())
        .names(IndexSchema.SUBJECT, List.of(claim.subject()))
        .names(IndexSchema.OBJECT, List.of(claim.object()))
        .names(IndexSchema.HOLDER, List.of(claim.holder()));
  }

  private static void boardEvent(DocumentBuilder document, BoardEvent event) {
    document
        .text(
            event.model() + ": " + event.detail(),
            lines(event.boardName(), event.track(), inWords(event.kind().word()), event.vendor()))
        .source(event.sourceId(), event.boardName(), SourceType.LEADERBOARD)
        .at(event.publishedAt())
        .entities(present(event.model(), event.vendor()))
        .names(IndexSchema.SUBJECT, List.of(event.model()));
  }

  private static void catalogueEvent(DocumentBuilder document, CatalogueEvent event) {
    document
        .text(
            event.model() + ": " + event.detail(),
            lines(event.catalogueName(), inWords(event.kind().word()), event.provider()))
        .source(event.sourceId(), event.catalogueName(), SourceType.CATALOGUE)
        .at(event.publishedAt())
        .entities(present(event.model(), event.provider()))
        .names(IndexSchema.SUBJECT, List.of(event.model()));
  }

  private static void story(DocumentBuilder document, Story story) {
    List<String> makers =
        Stream.concat(
                Stream.ofNullable(story.maker()), story.hypotheses().stream().map(Hypothesis::org))
            .distinct()
            .toList();
    List<String> names =
        Stream.concat(Stream.of(story.subject()), story.aliases().stream()).distinct().toList();
    document
        .text(story.subject(), told(story, makers))
        .at(story.updatedAt())
        .status(IndexSchema.STATE, story.state().word())
        .stories(List.of(story.id()))
        .entities(Stream.concat(Stream.of(story.subject()), makers.stream()).distinct().toList())
        .names(IndexSchema.ENTITY, story.aliases())
        .names(IndexSchema.SUBJECT, names)
        .names(IndexSchema.OBJECT, makers)
        .names(IndexSchema.STORY, names);
  }

  private static String told(Story story, List<String> makers) {
    Stream<String> head = Stream.of(String.join(", ", story.aliases()), String.join(", ", makers));
    Stream<String> timeline =
        story.timeline().stream().limit(TIMELINE_ENTRIES).map(TimelineEntry::what);
    return Stream.of(head, Stream.ofNullable(story.dispute()), timeline)
        .flatMap(Function.identity())
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  private static String inWords(String word) {
    return word.replace('_', ' ');
  }

  private static String lines(@Nullable String... parts) {
    return String.join("\n\n", present(parts));
  }

  private static List<String> present(@Nullable String... parts) {
    return Stream.of(parts).flatMap(Stream::ofNullable).distinct().toList();
  }
}
