// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.analytics.api.problems.Withdrawn;
import io.signaltracker.crawler.article.ArticleHistory;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.annotate.AnnotatedArticles;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.ClaimLedger;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An article as it was read: its text, with one claim's sentence and what decided it marked. */
@Controller
class ArticlePage {

  private static final int AROUND = 320;

  private final AnnotatedArticles articles;
  private final ClaimLedger ledger;
  private final ArticleHistory history;

  ArticlePage(AnnotatedArticles articles, ClaimLedger ledger, ArticleHistory history) {
    this.articles = articles;
    this.ledger = ledger;
    this.history = history;
  }

  /** The address of an article's page, opened at a claim's sentence. */
  static String address(String articleId, String claimId) {
    return "/articles/%s?claim=%s#sentence"
        .formatted(
            PageAddress.encoded(articleId).replace("+", "%20"), PageAddress.encoded(claimId));
  }

  @GetMapping("/articles/{id}")
  String article(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String claim,
      @RequestParam(required = false) @Min(1) @Max(Integer.MAX_VALUE) @Nullable Integer version,
      Model model) {
    Withdrawn.refuse(history, id);
    Optional<Claim> asked = claim == null || claim.isBlank() ? Optional.empty() : claim(claim, id);
    AnnotatedArticle read =
        version == null && asked.isPresent() ? find(id, asked.get().version()) : find(id, version);
    Claim shown = asked.filter(one -> one.version() == read.article().version()).orElse(null);
    model.addAttribute("article", read.article());
    model.addAttribute("versions", VersionsPage.address(id));
    model.addAttribute("place", history.place(id).orElse(null));
    model.addAttribute("answers", history.answers(id));
    model.addAttribute("claims", read.claims());
    model.addAttribute("degraded", read.degraded());
    model.addAttribute("claim", shown);
    model.addAttribute(
        "text", shown == null ? Highlights.mentionsIn(read) : Highlights.claimIn(read, shown));
    return "article";
  }

  /** A claim's sentence with the text around it, for opening it in place. */
  @GetMapping("/claims/{id}/passage")
  String passage(@PathVariable String id, Model model) {
    Claim claim =
        ledger.find(id).map(ClaimEvidence::claim).orElseThrow(() -> new UnknownId("claim", id));
    AnnotatedArticle read = find(claim.articleId(), claim.version());
    model.addAttribute("claim", claim);
    model.addAttribute("text", Highlights.passage(read, claim, AROUND));
    return "passage";
  }

  private Optional<Claim> claim(String claimId, String articleId) {
    return Optional.of(
        ledger
            .find(claimId)
            .map(ClaimEvidence::claim)
            .filter(claim -> claim.articleId().equals(articleId))
            .orElseThrow(() -> new UnknownId("claim", claimId)));
  }

  private AnnotatedArticle find(String id, @Nullable Integer version) {
    return (version == null ? articles.find(id) : articles.find(id, version))
        .orElseThrow(
            () -> new UnknownId("article", version == null ? id : id + " version " + version));
  }
}
