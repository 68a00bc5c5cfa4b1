// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.story.Story;
import java.util.List;

/** What can be put into the index; one document each. */
public sealed interface Indexable {

  /** Identity together with the kind: putting the same one again replaces it. */
  String id();

  HitKind kind();

  /**
   * An article.
   *
   * @param storyIds the stories that have a claim from it
   */
  record OfArticle(AnnotatedArticle annotated, List<String> storyIds) implements Indexable {

    public OfArticle {
      storyIds = List.copyOf(storyIds);
    }

    @Override
    public String id() {
      return annotated.article().id();
    }

    @Override
    public HitKind kind() {
      return HitKind.ARTICLE;
    }
  }

  /** A claim. */
  record OfClaim(ClaimEvidence claim, List<String> storyIds) implements Indexable {

    public OfClaim {
      storyIds = List.copyOf(storyIds);
    }

    @Override
    public String id() {
      return claim.id();
    }

    @Override
    public HitKind kind() {
      return HitKind.CLAIM;
    }
  }

  /** A leaderboard event. */
  record OfBoardEvent(BoardEvent event, List<String> storyIds) implements Indexable {

    public OfBoardEvent {
      storyIds = List.copyOf(storyIds);
    }

    @Override
    public String id() {
      return event.id();
    }

    @Override
    public HitKind kind() {
      return HitKind.EVENT;
    }
  }

  /** A catalogue event. */
  record OfCatalogueEvent(CatalogueEvent event, List<String> storyIds) implements Indexable {

    public OfCatalogueEvent {
      storyIds = List.copyOf(storyIds);
    }

    @Override
    public String id() {
      return event.id();
    }

    @Override
    public HitKind kind() {
      return HitKind.EVENT;
    }
  }

  /** A story. */
  record OfStory(Story story) implements Indexable {

    @Override
    public String id() {
      return story.id();
    }

    @Override
    public HitKind kind() {
      return HitKind.STORY;
    }
  }
}
