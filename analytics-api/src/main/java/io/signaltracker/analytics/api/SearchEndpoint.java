// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.analytics.api.parameters.SearchParameters;
import io.signaltracker.indexer.search.Search;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Searching articles, claims, events and stories. */
@RestController
@Tag(name = "search")
class SearchEndpoint {

  private final Search search;

  SearchEndpoint(Search search) {
    this.search = search;
  }

  @Operation(
      operationId = "search",
      summary = "Search articles, claims, board and catalogue events, and stories",
      description = "An empty query finds everything. Totals are exact up to 10,000.")
  @GetMapping("/api/v1/search")
  SearchView search(@ParameterObject SearchParameters parameters) {
    return SearchView.of(search.search(parameters.request()));
  }
}
