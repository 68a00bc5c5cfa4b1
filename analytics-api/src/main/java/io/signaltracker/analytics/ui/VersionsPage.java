// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.problems.Withdrawn;
import io.signaltracker.analytics.api.versions.VersionChange;
import io.signaltracker.analytics.api.versions.VersionChanges;
import io.signaltracker.crawler.article.ArticleHistory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of an article: when each was seen, and what changed in one of them. */
@Controller
class VersionsPage {

  private final ArticleHistory history;

  VersionsPage(ArticleHistory history) {
    this.history = history;
  }

  /** The address of the list of an article's versions. */
  static String address(String articleId) {
    return "/articles/" + PageAddress.encoded(articleId).replace("+", "%20") + "/versions";
  }

  @GetMapping("/articles/{id}/versions")
  String versions(
      @PathVariable String id,
      @RequestParam(required = false) @Min(1) @Max(Integer.MAX_VALUE) @Nullable Integer from,
      @RequestParam(required = false) @Min(1) @Max(Integer.MAX_VALUE) @Nullable Integer to,
      Model model) {
    Withdrawn.refuse(history, id);
    VersionChanges changes = VersionChanges.of(history, id);
    VersionChange shown =
        changes.between(from, to == null ? changes.versions().getLast().article().version() : to);
    model.addAttribute("article", changes.versions().getLast().article());
    model.addAttribute("changes", changes.all());
    model.addAttribute("shown", shown);
    model.addAttribute("address", address(id));
    return "versions";
  }
}
