// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.entity.Gazetteer;
import java.io.IOException;

/** Takes what the readers made of the lines, in their order, and writes it. Not thread-safe. */
final class Sink {

  private final PredictionFiles.Lines claims;
  private final PredictionFiles.Lines entities;
  private final PredictionFiles.Lines stories;
  private final BatchEvidence evidence;
  private final Counts counts;
  private long lines;

  Sink(PredictionFiles files, Gazetteer gazetteer, Counts counts) throws IOException {
    this.claims = files.file("claims.jsonl");
    this.entities = files.file("entities.jsonl");
    this.stories = files.file("stories.jsonl");
    this.evidence = new BatchEvidence(gazetteer);
    this.counts = counts;
  }

  /**
   * A line that is no document.
   *
   * @param number counts from 1
   * @param problem what was expected and what was found
   */
  void bad(long number, String problem) {
    lines++;
    counts.bad("line " + number + ": " + problem);
  }

  /** How many lines were taken so far. */
  long lines() {
    return lines;
  }

  void take(AnnotatedArticle annotated) {
    lines++;
    Article article = annotated.article();
    annotated.claims().forEach(claim -> claims.add(PredictionFormat.claim(article, claim)));
    annotated
        .mentions()
        .forEach(mention -> entities.add(PredictionFormat.entity(article, mention)));
    evidence.add(annotated);
    counts.document(
        annotated.degraded() == null, annotated.claims().size(), annotated.mentions().size());
  }

  /** Once, when all lines were taken. */
  void writeStories() {
    evidence
        .stories()
        .forEach(story -> {
          stories.add(PredictionFormat.story(story));
          counts.story();
        });
  }
}
