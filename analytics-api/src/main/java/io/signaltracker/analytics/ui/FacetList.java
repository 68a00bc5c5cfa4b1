// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.parameters.SearchParameters;
import io.signaltracker.indexer.search.FacetField;
import io.signaltracker.indexer.search.SearchPage;
import io.signaltracker.indexer.search.SearchPage.FacetValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A facet as a list of links, each of which picks a value or lets it go.
 *
 * @param shown values before "show more"
 * @param more the rest
 */
public record FacetList(String title, List<Choice> shown, List<Choice> more) {

  private static final int SHOWN = 8;

  /** One value. */
  public record Choice(String label, long count, boolean chosen, String href) {}

  /** The facets that have something to pick, in the order of the page. */
  static List<FacetList> of(
      SearchPage page, Map<FacetField, List<String>> chosen, PageAddress address) {
    List<FacetList> lists = new ArrayList<>();
    for (FacetField facet : FacetField.values()) {
      List<Choice> choices =
          choices(
              facet,
              page.facets().getOrDefault(facet, List.of()),
              chosen.getOrDefault(facet, List.of()),
              address);
      if (!choices.isEmpty()) {
        lists.add(
            new FacetList(
                facet.word(),
                choices.stream().limit(SHOWN).toList(),
                choices.stream().skip(SHOWN).toList()));
      }
    }
    return lists;
  }

  private static List<Choice> choices(
      FacetField facet, List<FacetValue> values, List<String> chosen, PageAddress address) {
    return values.stream()
        .map(value ->
            new Choice(
                value.label(),
                value.count(),
                chosen.contains(value.value()),
                address.toggled(SearchParameters.parameterOf(facet), value.value()).toString()))
        .toList();
  }
}
