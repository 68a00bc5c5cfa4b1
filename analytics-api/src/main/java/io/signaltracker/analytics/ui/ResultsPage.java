// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.parameters.SearchParameters;
import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.indexer.search.QuerySyntaxException;
import io.signaltracker.indexer.search.Search;
import io.signaltracker.indexer.search.SearchPage;
import io.signaltracker.indexer.search.SearchRequest.Sort;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Search: the query, what narrows it, and the hits. */
@Controller
class ResultsPage {

  private final Search search;
  private final Phrases say;

  ResultsPage(Search search, Phrases say) {
    this.search = search;
    this.say = say;
  }

  /** Something that narrows the search, and the address without it. */
  public record Chip(String label, String value, String without) {}

  /** An order of hits; the address is that of the same search in this order. */
  public record Order(String word, boolean current, String href) {}

  @GetMapping("/search")
  String search(
      SearchParameters parameters,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PageAddress address = PageAddress.of("/search", request.getParameterMap());
    model.addAttribute("chips", chips(parameters, address));
    model.addAttribute("orders", orders(parameters, address));
    try {
      show(search.search(parameters.request()), parameters, address, model);
    } catch (QuerySyntaxException wrong) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("wrong", WrongQuery.of(wrong, address));
    }
    return "search";
  }

  private void show(
      SearchPage found, SearchParameters parameters, PageAddress address, Model model) {
    String next = found.nextCursor();
    model.addAttribute("total", found.total());
    model.addAttribute("exact", found.totalIsExact());
    model.addAttribute("hits", found.hits().stream().map(HitRow::of).toList());
    model.addAttribute("facets", FacetList.of(found, parameters.chosen(), address));
    model.addAttribute("histogram", Histogram.of(found.histogram(), address));
    model.addAttribute("more", next == null ? null : address.with("cursor", next).toString());
    if (found.total() == 0) {
      model.addAttribute("step", NextStep.widest(search, parameters, address).orElse(null));
    }
  }

  private List<Chip> chips(SearchParameters parameters, PageAddress address) {
    List<Chip> chips = new ArrayList<>();
    parameters
        .chosen()
        .forEach((facet, values) -> {
          String name = SearchParameters.parameterOf(facet);
          values.forEach(value ->
              chips.add(new Chip(facet.word(), value, address.toggled(name, value).toString())));
        });
    addTime(chips, "after", parameters.after(), address);
    addTime(chips, "before", parameters.before(), address);
    return chips;
  }

  private void addTime(List<Chip> chips, String name, @Nullable Instant at, PageAddress address) {
    if (at != null) {
      chips.add(new Chip(name, say.time(at), address.without(name).toString()));
    }
  }

  private static List<Order> orders(SearchParameters parameters, PageAddress address) {
    Sort current = parameters.request().sort();
    return Arrays.stream(Sort.values())
        .map(sort ->
            new Order(
                Vocabulary.word(sort),
                sort == current,
                address.with("sort", Vocabulary.word(sort)).toString()))
        .toList();
  }
}
