// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.indexer.annotate.AnnotatedArticles;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.index.HitKind;
import io.signaltracker.indexer.index.Indexable;
import io.signaltracker.indexer.index.SearchIndex;
import io.signaltracker.indexer.store.EvidenceStore;
import io.signaltracker.indexer.store.StoryStore;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything derived goes into the index. The index itself keeps the place in the log, in the same
 * commit as the documents, so that the two can never disagree.
 */
public final class FillIndex {

  /** One commit syncs files to disk, so it is worth some thousand changes. */
  private static final int BATCH = 2_000;

  private final ChangeLog log;
  private final SearchIndex index;
  private final AnnotatedArticles articles;
  private final EvidenceStore evidence;
  private final StoryStore stories;

  public FillIndex(
      ChangeLog log,
      SearchIndex index,
      AnnotatedArticles articles,
      EvidenceStore evidence,
      StoryStore stories) {
    this.log = log;
    this.index = index;
    this.articles = articles;
    this.evidence = evidence;
    this.stories = stories;
  }

  /** Number of changes that the index has not seen. */
  long pending() {
    return log.last() - index.committedSequence();
  }

  /** Whether a change up to this one is missing from the index. */
  boolean isBehind(long sequence) {
    return index.committedSequence() < sequence;
  }

  /**
   * Applies the next changes and commits them.
   *
   * @return number of changes; -1 when there was nothing left
   */
  int next() {
    long from = index.committedSequence();
    if (from > log.last()) {
      // The database was restored from a backup that is older than the index.
      index.clear();
      from = 0;
    }
    List<Change> batch = log.after(from, BATCH);
    if (batch.isEmpty()) {
      return -1;
    }
    Set<Target> targets = new LinkedHashSet<>();
    batch.forEach(change -> addTargets(targets, change));
    targets.forEach(this::apply);
    index.commit(batch.getLast().sequence());
    return batch.size();
  }

  /** A document that has to be looked at again. */
  private record Target(HitKind kind, String id) {}

  private void addTargets(Set<Target> targets, Change change) {
    switch (change.kind()) {
      case ARTICLE, ANNOTATION -> targets.add(new Target(HitKind.ARTICLE, change.id()));
      case SNAPSHOT -> {
        // Snapshots are not searched themselves; their events are.
      }
      case CLAIM -> targets.add(new Target(HitKind.CLAIM, change.id()));
      case EVENT -> targets.add(new Target(HitKind.EVENT, change.id()));
      case STORY -> targets.add(new Target(HitKind.STORY, change.id()));
      case MEMBERSHIP -> evidence.find(change.id()).ifPresent(item -> addMember(targets, item));
    }
  }

  private static void addMember(Set<Target> targets, Evidence item) {
    switch (item) {
      case ClaimEvidence claim -> {
        targets.add(new Target(HitKind.CLAIM, claim.id()));
        targets.add(new Target(HitKind.ARTICLE, claim.claim().articleId()));
      }
      case BoardEvent event -> targets.add(new Target(HitKind.EVENT, event.id()));
      case CatalogueEvent event -> targets.add(new Target(HitKind.EVENT, event.id()));
    }
  }

  private void apply(Target target) {
    var found =
        switch (target.kind()) {
          case ARTICLE ->
              articles
                  .find(target.id())
                  .<Indexable>map(article ->
                      new Indexable.OfArticle(article, stories.storiesOfArticle(target.id())));
          case CLAIM, EVENT -> evidence.find(target.id()).map(this::indexable);
          case STORY -> stories.current(target.id()).<Indexable>map(Indexable.OfStory::new);
        };
    found.ifPresentOrElse(index::put, () -> index.delete(target.kind(), target.id()));
  }

  private Indexable indexable(Evidence item) {
    List<String> memberOf = stories.storiesOf(item.id());
    return switch (item) {
      case ClaimEvidence claim -> new Indexable.OfClaim(claim, memberOf);
      case BoardEvent event -> new Indexable.OfBoardEvent(event, memberOf);
      case CatalogueEvent event -> new Indexable.OfCatalogueEvent(event, memberOf);
    };
  }
}
