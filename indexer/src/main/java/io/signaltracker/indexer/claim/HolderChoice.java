// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.crawler.article.Article;
import java.util.Set;

/** Chooses who holds a claim: the one whom most speaks for, among them the one by the rules. */
final class HolderChoice {

  private static final Set<String> QUOTES = Set.of("\"", "“", "”");

  private final Article article;
  private final ReadSentence sentence;
  private final Setting setting;
  private final HolderReader rules;
  private final HolderWords words;
  private final ReadingTrace trace;
  private final Speech speech;

  HolderChoice(
      Article article,
      ReadSentence sentence,
      Setting setting,
      HolderReader rules,
      HolderWords words,
      ReadingTrace trace) {
    this.article = article;
    this.sentence = sentence;
    this.setting = setting;
    this.rules = rules;
    this.words = words;
    this.trace = trace;
    this.speech = new Speech(sentence);
  }

  Holder holder(Scope scope, Draft draft) {
    if (draft.says() == Draft.Says.BACKGROUND) {
      return words.own();
    }
    Holder ruled = rules.holder(scope, draft);
    if (draft.says() == Draft.Says.RELEASE && ruled.cell() < 0) {
      return ruled;
    }
    HolderFeatures features = new HolderFeatures(sentence, draft, scope, ruled);
    Holder best = ruled;
    double most = Double.NEGATIVE_INFINITY;
    for (HolderCandidate candidate : HolderCandidate.of(sentence, words, draft, setting)) {
      Set<String> seen = features.of(candidate, article.sourceType().word());
      trace.holder(
          ReadingTrace.Span.of(article, sentence), triple(draft), candidate.holder().name(), seen);
      boolean asRuled = candidate.holder().name().equals(ruled.name());
      double odds = HolderModel.odds(seen) + (asRuled ? HolderModel.MARGIN : 0);
      boolean heard = asRuled || !isUnheard(scope, draft, candidate);
      if (HolderModel.isFitted() && heard && odds > most) {
        most = odds;
        best = asRuled ? ruled : candidate.holder();
      }
    }
    return best;
  }

  private static ReadingTrace.Triple triple(Draft draft) {
    return new ReadingTrace.Triple(
        new ReadingTrace.Sides(draft.subject(), draft.object()), draft.relation());
  }

  /**
   * Whether the claim cannot be theirs: the maker that a sentence names without letting it speak
   * ("M, an early N by O"), a crowd of the next clause ("it may be O's, and testers think ..."),
   * and whose guess is called wrong.
   */
  private boolean isUnheard(Scope scope, Draft draft, HolderCandidate candidate) {
    int at = candidate.holder().cell();
    if (at < 0 || sentence.cells().stream().anyMatch(cell -> QUOTES.contains(cell.text()))) {
      return false;
    }
    if (HolderCandidate.GROUPS.contains(candidate.kind())) {
      boolean refuted = scope.isRefuted() && sentence.is(at, "GUESS");
      return refuted || rules.isNextClause(at, draft.anchor());
    }
    int head = sentence.tree().head(at);
    return candidate.kind().equals("ORG")
        && candidate.holder().name().equals(draft.object())
        && !speech.speaks(at)
        && (head < 0 || !speech.speaks(head));
  }
}
