// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.parameters.SearchParameters;
import io.signaltracker.indexer.search.FacetField;
import io.signaltracker.indexer.search.QuerySyntaxException;
import io.signaltracker.indexer.search.Search;
import io.signaltracker.indexer.search.SearchRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The way on from a search that found nothing: letting go of one thing that was asked.
 *
 * @param words what is let go
 * @param total number of hits then
 */
public record NextStep(String words, long total, String href) {

  private static final Pattern PLAIN_WORDS =
      Pattern.compile("[\\p{L}\\p{N}.]++(\\s++[\\p{L}\\p{N}.]++)++");

  private record Candidate(String words, SearchRequest request, PageAddress address) {}

  /** The step that finds most; empty where none finds anything. */
  static Optional<NextStep> widest(Search search, SearchParameters asked, PageAddress address) {
    return candidates(asked, address).stream()
        .map(candidate -> step(search, candidate))
        .flatMap(Optional::stream)
        .filter(step -> step.total > 0)
        .max(Comparator.comparingLong(NextStep::total));
  }

  private static List<Candidate> candidates(SearchParameters asked, PageAddress address) {
    SearchRequest all = asked.request();
    List<Candidate> candidates = new ArrayList<>();
    if (all.after() != null || all.before() != null) {
      candidates.add(
          new Candidate(
              "at any time",
              request(all.query(), all.chosen(), false, all),
              address.without("after", "before")));
    }
    for (FacetField facet : all.chosen().keySet()) {
      candidates.add(
          new Candidate(
              "with any " + facet.word(),
              request(all.query(), without(all.chosen(), facet), true, all),
              address.without(SearchParameters.parameterOf(facet))));
    }
    if (PLAIN_WORDS.matcher(all.query().strip()).matches()) {
      String anyWord =
          Arrays.stream(all.query().strip().split("\\s+")).collect(Collectors.joining(" OR "));
      candidates.add(
          new Candidate(
              "with any of the words",
              request(anyWord, all.chosen(), true, all),
              address.with("q", anyWord)));
    }
    if (candidates.size() > 1) {
      candidates.add(
          new Candidate(
              "without any filter",
              request(all.query(), Map.of(), false, all),
              new PageAddress(address.path(), Map.of()).with("q", all.query())));
    }
    return candidates;
  }

  private static Optional<NextStep> step(Search search, Candidate candidate) {
    try {
      long total = search.search(candidate.request()).total();
      return Optional.of(new NextStep(candidate.words(), total, candidate.address().toString()));
    } catch (QuerySyntaxException e) {
      return Optional.empty();
    }
  }

  private static Map<FacetField, List<String>> without(
      Map<FacetField, List<String>> chosen, FacetField facet) {
    Map<FacetField, List<String>> rest = new EnumMap<>(FacetField.class);
    rest.putAll(chosen);
    rest.remove(facet);
    return rest;
  }

  private static SearchRequest request(
      String query, Map<FacetField, List<String>> chosen, boolean dated, SearchRequest all) {
    return new SearchRequest(
        query,
        chosen,
        dated ? all.after() : null,
        dated ? all.before() : null,
        all.sort(),
        1,
        null);
  }
}
