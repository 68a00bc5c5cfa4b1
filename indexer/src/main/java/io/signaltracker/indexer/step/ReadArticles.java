// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.Reading;
import io.signaltracker.indexer.entity.NameEvidence;
import io.signaltracker.indexer.entity.NamesInPlay;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.store.ClaimStore;
import io.signaltracker.indexer.store.HeardLedger;
import io.signaltracker.indexer.store.HeardNames;
import io.signaltracker.indexer.store.PlayedNames;
import io.signaltracker.indexer.store.Readings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Articles become mentions and claims. What they say about names that no list has is kept, and an
 * article that was read before is read again when others say more about a name in it than then:
 * what is read in the end does not depend on the order in which articles came.
 */
public final class ReadArticles implements Step {

  private final ArticleStore articles;
  private final PlayedNames names;
  private final HeardNames heard;
  private final Supplier<Annotator> annotator;
  private final ExecutorService readers;
  private final Readings readings;
  private final ClaimStore claims;
  private final Provenance provenance;
  private final ChangeLog changes;

  /**
   * @param heard what articles say about names that no list has
   * @param annotator asked for when there is something to read: loading its models takes seconds
   * @param readers as many threads as texts are to be read at once
   */
  public ReadArticles(
      ArticleStore articles,
      PlayedNames names,
      HeardNames heard,
      Supplier<Annotator> annotator,
      ExecutorService readers,
      Readings readings,
      ClaimStore claims,
      Provenance provenance,
      ChangeLog changes) {
    this.articles = articles;
    this.names = names;
    this.heard = heard;
    this.annotator = annotator;
    this.readers = readers;
    this.readings = readings;
    this.claims = claims;
    this.provenance = provenance;
    this.changes = changes;
  }

  @Override
  public String name() {
    return "read";
  }

  @Override
  public Set<Change.Kind> kinds() {
    return Set.of(Change.Kind.ARTICLE);
  }

  @Override
  public Runnable prepare(List<Change> batch) {
    List<Article> found = new ArrayList<>();
    batch.forEach(change -> articles.find(change.id()).ifPresent(found::add));
    if (found.isEmpty()) {
      return () -> {};
    }
    Annotator reader = annotator.get();
    NamesInPlay inPlay = names.all();
    List<Reading> opened = forAll(found, article -> reader.open(article, inPlay));
    Map<String, List<NameEvidence>> said = new LinkedHashMap<>();
    for (int at = 0; at < found.size(); at++) {
      said.put(found.get(at).id(), opened.get(at).evidence());
    }
    HeardLedger ledger = heard.with(said);
    List<AnnotatedArticle> read = forAll(opened, reading -> reading.finish(ledger));
    return () -> {
      read.forEach(article -> save(article, reader.version()));
      heard.replace(said).forEach(article -> changes.append(Change.Kind.ARTICLE, article));
    };
  }

  private interface Work<I, O> {
    O of(I in);
  }

  private <I, O> List<O> forAll(List<I> inputs, Work<I, O> work) {
    List<Callable<O>> tasks = new ArrayList<>();
    inputs.forEach(input -> tasks.add(() -> work.of(input)));
    try {
      List<O> done = new ArrayList<>();
      for (Future<O> result : readers.invokeAll(tasks)) {
        done.add(result.get());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Reading was interrupted; it goes on at the next start", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Bug: the annotator failed on a text", e.getCause());
    }
  }

  /** Where a claim comes from is read in the whole sentence; kept is what may be shown of it. */
  private void save(AnnotatedArticle annotated, String version) {
    Article article = annotated.article();
    List<ClaimEvidence> evidence =
        annotated.claims().stream()
            .map(claim -> provenance.of(article, claim).shown(article.rights()::shown))
            .toList();
    readings.save(
        new AnnotatedArticle(
            article,
            annotated.mentions(),
            evidence.stream().map(ClaimEvidence::claim).toList(),
            annotated.degraded()),
        version);
    claims.replace(article.id(), evidence);
    if (article.text().isEmpty()) {
      // Withdrawn, or its mining reserved: what was read in its text goes with the text.
      readings.forgetBefore(article.id(), article.version());
    }
    changes.append(Change.Kind.ANNOTATION, article.id());
  }
}
