// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

import io.signaltracker.crawler.store.Change;
import io.signaltracker.indexer.store.EvidenceStore;
import io.signaltracker.indexer.store.StoryStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Claims and events become stories. */
public final class FoldStories implements Step {

  private final EvidenceStore evidence;
  private final StoryStore stories;

  public FoldStories(EvidenceStore evidence, StoryStore stories) {
    this.evidence = evidence;
    this.stories = stories;
  }

  @Override
  public String name() {
    return "fold";
  }

  @Override
  public Set<Change.Kind> kinds() {
    return Set.of(Change.Kind.CLAIM, Change.Kind.EVENT);
  }

  /** Only what is connected with a changed piece of evidence is folded again. */
  @Override
  public Runnable prepare(List<Change> batch) {
    List<String> touched = batch.stream().map(Change::id).toList();
    return () -> {
      Set<String> connected = new TreeSet<>(evidence.connectedWith(touched));
      connected.addAll(touched);
      stories.fold(connected);
    };
  }
}
