// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.index.IndexSchema;
import io.signaltracker.indexer.index.LuceneIndex;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/** Searches the Lucene index. Thread-safe. */
public final class LuceneSearch implements Search {

  /** Up to here totals are exact. */
  private static final int COUNTED_EXACTLY = 10_000;

  private final FacetsConfig facets = IndexSchema.facets();
  private final LuceneIndex index;
  private final Clock clock;
  private volatile @Nullable SortedSetDocValuesReaderState facetValues;

  /**
   * @param clock what relative dates and recency go by
   */
  public LuceneSearch(LuceneIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  @Override
  public SearchPage search(SearchRequest request) {
    QueryNode node = QueryParser.parse(request.query());
    Cursor cursor = request.cursor() == null ? null : Cursor.decode(request.cursor(), request);
    Instant now = cursor == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : cursor.now();
    return index.read(searcher ->
        searcher.getIndexReader().numDocs() == 0
            ? nothing()
            : new Searching(searcher, request, node, cursor, now).page());
  }

  private static SearchPage nothing() {
    Map<FacetField, List<SearchPage.FacetValue>> none = new EnumMap<>(FacetField.class);
    for (FacetField facet : FacetField.values()) {
      none.put(facet, List.of());
    }
    return new SearchPage(List.of(), 0, true, none, List.of(), null);
  }

  /** Reading the list of all facet values is dear: once per view of the index. */
  @SuppressWarnings("ReferenceEquality") // the very same view is meant
  private SortedSetDocValuesReaderState facetValues(IndexReader reader) throws IOException {
    SortedSetDocValuesReaderState known = facetValues;
    if (known == null || known.getReader() != reader) {
      known = new DefaultSortedSetDocValuesReaderState(reader, facets);
      facetValues = known;
    }
    return known;
  }

  /** One request on one view of the index. */
  private final class Searching {

    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final QueryNode node;
    private final @Nullable Cursor cursor;
    private final Ordering ordering;
    private final Query query;

    Searching(
        IndexSearcher searcher,
        SearchRequest request,
        QueryNode node,
        @Nullable Cursor cursor,
        Instant now) {
      this.searcher = searcher;
      this.request = request;
      this.node = node;
      this.cursor = cursor;
      this.ordering = new Ordering(request.sort(), now);
      this.query = within(new QueryCompiler(now).compile(node));
    }

    SearchPage page() throws IOException {
      CopyFold fold = CopyFold.of(searcher, chosenOf(query));
      var result = sideways().search(chosenOf(ordering.scored(unfolded(fold))), top());
      TopFieldDocs found = result.collectorResult;
      List<FieldDoc> hits = shown(found);
      return new SearchPage(
          new HitReader(searcher, ordering, fold.copies()).read(hits, MarkQuery.of(node)),
          found.totalHits.value(),
          found.totalHits.relation() == TotalHits.Relation.EQUAL_TO,
          new FacetCounts(searcher, result.facets, request.chosen()).all(),
          Histogram.of(result.drillDownFacetsCollector),
          found.scoreDocs.length > hits.size()
              ? ordering.cursorAt(hits.getLast()).encode(request)
              : null);
    }

    private Query within(Query compiled) {
      if (request.chosen().values().stream().anyMatch(values -> values.contains(""))) {
        return new MatchNoDocsQuery("an empty facet value");
      }
      return new BooleanQuery.Builder()
          .add(compiled, Occur.MUST)
          .add(QueryCompiler.between(request.after(), request.before()), Occur.FILTER)
          .build();
    }

    private Query unfolded(CopyFold fold) {
      if (fold.hidden().isEmpty()) {
        return query;
      }
      return new BooleanQuery.Builder()
          .add(query, Occur.MUST)
          .add(fold.hidden(), Occur.MUST_NOT)
          .build();
    }

    private DrillDownQuery chosenOf(Query base) {
      DrillDownQuery chosen = new DrillDownQuery(facets, base);
      request
          .chosen()
          .forEach((facet, values) ->
              values.stream()
                  .filter(value -> !value.isEmpty())
                  .forEach(value -> chosen.add(FacetCounts.dimension(facet), value)));
      return chosen;
    }

    private DrillSideways sideways() throws IOException {
      return new DrillSideways(searcher, facets, facetValues(searcher.getIndexReader()));
    }

    /** One more than asked for tells whether there is a next page. */
    private TopFieldCollectorManager top() {
      FieldDoc after = cursor == null ? null : ordering.after(cursor);
      return new TopFieldCollectorManager(
          ordering.lucene(), request.size() + 1, after, COUNTED_EXACTLY);
    }

    private List<FieldDoc> shown(TopFieldDocs found) {
      return Arrays.<ScoreDoc>stream(found.scoreDocs)
          .limit(request.size())
          .map(FieldDoc.class::cast)
          .toList();
    }
  }
}
