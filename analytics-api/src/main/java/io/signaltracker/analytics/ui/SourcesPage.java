// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.crawler.health.SourceHealth;
import io.signaltracker.crawler.health.SourceHealths;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/** The operator's view: how each source is doing, why, and the button that holds it. */
@Controller
class SourcesPage {

  private static final Set<String> OURS = Set.of("same-origin", "none");

  private final SourceHealths sources;

  SourcesPage(SourceHealths sources) {
    this.sources = sources;
  }

  @GetMapping("/sources")
  String sources(Model model) {
    List<SourceHealth> all = sources.all();
    model.addAttribute("rows", all);
    model.addAttribute(
        "unwell", all.stream().filter(one -> !one.health().state().isWell()).count());
    return "sources";
  }

  @PostMapping("/sources/{id}/pause")
  String pause(
      @PathVariable String id,
      @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String from) {
    requireOurs(from);
    sources.pause(known(id));
    return back(id);
  }

  @PostMapping("/sources/{id}/resume")
  String resume(
      @PathVariable String id,
      @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String from) {
    requireOurs(from);
    sources.resume(known(id));
    return back(id);
  }

  private String known(String id) {
    return sources.all().stream()
        .map(one -> one.source().id())
        .filter(id::equals)
        .findFirst()
        .orElseThrow(() -> new UnknownId("source", id));
  }

  private static String back(String id) {
    return "redirect:/sources#" + PageAddress.encoded(id);
  }

  /** Browsers say where a form stood; one on another site must not hold our sources. */
  private static void requireOurs(@Nullable String from) {
    if (from != null && !OURS.contains(from)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "This form stood on another site; use the sources page");
    }
  }
}
