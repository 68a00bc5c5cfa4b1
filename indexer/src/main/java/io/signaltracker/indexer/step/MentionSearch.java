// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

import io.signaltracker.indexer.search.FacetField;
import io.signaltracker.indexer.search.Hit;
import io.signaltracker.indexer.search.Search;
import io.signaltracker.indexer.search.SearchPage;
import io.signaltracker.indexer.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the articles that mention a name, by the index. */
public final class MentionSearch {

  private static final int PAGE = 200;

  /** A name that is in more articles than this is an ordinary word. */
  private static final int MOST = 1_000;

  private final Search search;

  public MentionSearch(Search search) {
    this.search = search;
  }

  /** Ids of the articles whose text or title has the name as a phrase. */
  List<String> articlesWith(String name) {
    List<String> found = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      SearchPage page = search.search(request(name, cursor));
      if (page.total() > MOST) {
        return List.of();
      }
      page.hits().stream().map(Hit::id).forEach(found::add);
      cursor = page.nextCursor();
    } while (cursor != null);
    return found;
  }

  private static SearchRequest request(String name, @Nullable String cursor) {
    return new SearchRequest(
        '"' + name.replace('"', ' ') + '"',
        Map.of(FacetField.KIND, List.of("article")),
        null,
        null,
        SearchRequest.Sort.NEWEST,
        PAGE,
        cursor);
  }
}
