// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.entity.NameLookup;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Sighting;
import io.signaltracker.indexer.evidence.VendorVoices;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryBook;
import io.signaltracker.indexer.story.StoryEvidence;
import io.signaltracker.indexer.story.StoryFold;
import io.signaltracker.indexer.story.StoryOutline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the documents of a batch say, and folds it. A batch has no {@code sources.yaml}, so
 * a vendor's voice is told by its name. Holds claims and one sighting per document and model, no
 * texts.
 */
public final class BatchEvidence {

  private final Gazetteer gazetteer;
  private final List<ClaimEvidence> claims = new ArrayList<>();
  private final Map<String, Sighting> sightings = new LinkedHashMap<>();

  /** Which sources mention an organisation, since when; by the two. */
  private final Map<VendorVoices.Naming, Instant> namings = new LinkedHashMap<>();

  /** How texts write the models, by canonical name. */
  private final Map<String, Set<String>> spellings = new HashMap<>();

  public BatchEvidence(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Takes in what one document says. */
  public void add(AnnotatedArticle annotated) {
    Article article = annotated.article();
    annotated.claims().forEach(claim -> claims.add(evidence(article, claim)));
    for (Mention mention : annotated.mentions()) {
      String name = mention.canonical();
      if (mention.type() == EntityType.MODEL && name != null) {
        sightings.putIfAbsent(article.id() + "\n" + name, sighting(article, name));
        spellings.computeIfAbsent(name, _ -> new TreeSet<>()).add(mention.text());
      } else if (mention.type() == EntityType.ORG && name != null) {
        namings.merge(
            new VendorVoices.Naming(name, article.sourceName()),
            article.publishedAt(),
            BatchEvidence::earlier);
      }
    }
  }

  private ClaimEvidence evidence(Article article, Claim claim) {
    return new ClaimEvidence(
        claim,
        article.sourceId(),
        article.sourceName(),
        article.sourceType(),
        article.url(),
        article.title(),
        article.author(),
        official(article),
        origin(article),
        article.publishedAt(),
        article.firstSeenAt());
  }

  /** Its author, where that is an organisation, else the one that its name begins with. */
  private @Nullable String official(Article article) {
    if (article.sourceType() != SourceType.VENDOR) {
      return null;
    }
    return organisation(article.author()).or(() -> organisation(article.sourceName())).orElse(null);
  }

  private Optional<String> organisation(@Nullable String name) {
    return name == null
        ? Optional.empty()
        : NameLookup.in(gazetteer, name).stream()
            .filter(entity -> entity.type() == EntityType.ORG)
            .map(entity -> entity.canonical())
            .findFirst();
  }

  /** In a community each author is an origin, elsewhere the outlet is one. */
  private static String origin(Article article) {
    String outlet = NameKey.of(article.sourceName()).value();
    return article.sourceType() == SourceType.COMMUNITY
        ? "author:" + outlet + "/" + article.author()
        : "family:" + outlet;
  }

  private static Sighting sighting(Article article, String model) {
    return new Sighting(
        article.id(),
        model,
        article.sourceName(),
        article.sourceType(),
        article.url(),
        article.publishedAt(),
        article.firstSeenAt());
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /** The stories that the documents tell, in the order of their subjects' first appearance. */
  public List<StoryOutline> stories() {
    Collection<Sighting> seen = sightings.values();
    List<StoryEvidence> stories =
        StoryBook.partition(VendorVoices.heardIn(claims, namings.keySet()), seen, gazetteer);
    return stories.stream()
        .map(story -> StoryOutline.of(StoryFold.fold(story, gazetteer), story))
        .map(outline -> outline.spelled(spellings))
        .toList();
  }

  /** The claims that were known before a moment. */
  public List<ClaimEvidence> claimsBefore(Instant moment) {
    return claims.stream().filter(claim -> claim.knownAt().isBefore(moment)).toList();
  }

  /** The stories as they stood just before a moment. */
  public List<Story> storiesBefore(Instant moment) {
    List<Sighting> seen =
        sightings.values().stream()
            .filter(sighting -> sighting.knownAt().isBefore(moment))
            .toList();
    List<VendorVoices.Naming> named =
        namings.entrySet().stream()
            .filter(naming -> naming.getValue().isBefore(moment))
            .map(Map.Entry::getKey)
            .toList();
    return StoryBook.fold(VendorVoices.heardIn(claimsBefore(moment), named), seen, gazetteer);
  }
}
