// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.entity.Mention;
import java.util.List;

/**
 * A set as a reader without fault would read it: the required claims and the labelled names. What
 * is wrong in stories folded from it is the fold's own doing.
 */
public final class LabelledReading {

  private LabelledReading() {}

  /** One reading per document, in their order. */
  public static Reading of(LabelledSet set) {
    return new Reading(
        set, set.documents().stream().map(document -> read(set, document.article())).toList());
  }

  private static AnnotatedArticle read(LabelledSet set, Article article) {
    List<Mention> mentions =
        set.spans().stream()
            .filter(span -> span.documentId().equals(article.id()))
            .map(span -> mention(article.text(), span))
            .toList();
    List<Claim> claims =
        set.claims().stream()
            .filter(claim -> claim.statement().documentId().equals(article.id()) && !claim.free())
            .map(claim -> claim(article, claim))
            .toList();
    return new AnnotatedArticle(article, mentions, claims, null);
  }

  private static Mention mention(String text, LabelledSpan span) {
    int start = text.offsetByCodePoints(0, span.start());
    int end = text.offsetByCodePoints(start, span.end() - span.start());
    return new Mention(start, end, span.text(), span.type(), span.canonical());
  }

  private static Claim claim(Article article, LabelledClaim labelled) {
    Statement says = labelled.statement();
    int start = Math.max(0, article.text().indexOf(labelled.sentence()));
    return new Claim(
        String.join("\n", article.id(), says.subject(), says.object(), says.holder(), "" + start)
            + says.relation(),
        article.id(),
        article.version(),
        labelled.sentence(),
        start,
        Math.min(article.text().length(), start + labelled.sentence().length()),
        says.subject(),
        says.relation(),
        says.object(),
        says.status(),
        says.holder(),
        1,
        "labelled",
        List.of());
  }
}
