// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.analytics.api.problems.Withdrawn;
import io.signaltracker.analytics.api.versions.VersionChanges;
import io.signaltracker.crawler.article.ArticleHistory;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.annotate.AnnotatedArticles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The articles: their text, version by version, and what was read in it. */
@RestController
@Tag(name = "articles")
class ArticlesEndpoint {

  private final AnnotatedArticles articles;
  private final ArticleHistory history;

  ArticlesEndpoint(AnnotatedArticles articles, ArticleHistory history) {
    this.articles = articles;
    this.history = history;
  }

  @Operation(
      operationId = "getArticle",
      summary = "One version of an article with its mentions and claims")
  @GetMapping("/api/v1/articles/{id}")
  ArticleView one(
      @PathVariable String id,
      @Parameter(description = "Version, counted from 1; the current one where not given")
          @RequestParam(required = false)
          @Min(1)
          @Max(Integer.MAX_VALUE)
          @Nullable Integer version) {
    Withdrawn.refuse(history, id);
    return find(id, version)
        .map(read -> ArticleView.of(read, ThreadView.of(history, id)))
        .orElseThrow(
            () -> new UnknownId("article", version == null ? id : id + " version " + version));
  }

  @Operation(
      operationId = "listVersions",
      summary = "The versions of an article that are kept, and what changed in each")
  @GetMapping("/api/v1/articles/{id}/versions")
  VersionsView versions(@PathVariable String id) {
    Withdrawn.refuse(history, id);
    return VersionsView.of(id, VersionChanges.of(history, id));
  }

  @Operation(
      operationId = "getDiff",
      summary = "What changed in a version of an article, paragraph by paragraph")
  @GetMapping("/api/v1/articles/{id}/versions/{version}/diff")
  DiffView diff(
      @PathVariable String id,
      @PathVariable int version,
      @Parameter(description = "Version to compare with; the one before where not given")
          @RequestParam(required = false)
          @Min(1)
          @Max(Integer.MAX_VALUE)
          @Nullable Integer from) {
    Withdrawn.refuse(history, id);
    return DiffView.of(VersionChanges.of(history, id).between(from, version));
  }

  private Optional<AnnotatedArticle> find(String id, @Nullable Integer version) {
    return version == null ? articles.find(id) : articles.find(id, version);
  }
}
