// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.index.Indexable;
import io.signaltracker.indexer.index.LuceneIndex;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An index in memory and a search on it. */
final class Searched implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

  private final LuceneIndex index = LuceneIndex.inMemory();
  private final Search search = new LuceneSearch(index, Clock.fixed(NOW, ZoneOffset.UTC));

  Searched with(Indexable... items) {
    for (Indexable item : items) {
      index.put(item);
    }
    index.refresh();
    return this;
  }

  SearchPage page(String query) {
    return page(query, Map.of());
  }

  SearchPage page(String query, Map<FacetField, List<String>> chosen) {
    return search.search(request(query, chosen, SearchRequest.Sort.RELEVANCE, 50, null));
  }

  SearchPage search(SearchRequest request) {
    return search.search(request);
  }

  /** Ids, best first. */
  List<String> find(String query) {
    return page(query).hits().stream().map(Hit::id).toList();
  }

  /** Ids of all pages, one page after the other. */
  List<String> turn(String query, SearchRequest.Sort sort, int size) {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      SearchPage page = search.search(request(query, Map.of(), sort, size, cursor));
      page.hits().forEach(hit -> ids.add(hit.id()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return ids;
  }

  static SearchRequest request(
      String query,
      Map<FacetField, List<String>> chosen,
      SearchRequest.Sort sort,
      int size,
      @Nullable String cursor) {
    return new SearchRequest(query, chosen, null, null, sort, size, cursor);
  }

  @Override
  public void close() {
    index.close();
  }
}
