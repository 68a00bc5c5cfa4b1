// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.index.IndexSchema;
import io.signaltracker.indexer.index.OneCollector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which near-duplicates among the results step back behind another: behind the original where it is
 * a result too, otherwise behind the earliest of them.
 *
 * @param hidden documents not to show
 * @param copies by key of a shown article, how many stepped back behind it
 */
record CopyFold(DocSetQuery hidden, Map<String, Integer> copies) {

  /** A copy among the results. */
  private record Copy(int doc, String key, String of, long at) {}

  static CopyFold of(IndexSearcher searcher, Query results) throws IOException {
    List<Copy> copies = copiesAmong(searcher, results);
    Map<String, List<Copy>> byOriginal = byOriginal(copies);
    Set<String> shownOriginals = shown(searcher, results, byOriginal.keySet());
    FixedBitSet hidden = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    Map<String, Integer> counts = new HashMap<>();
    byOriginal.forEach((original, group) -> {
      int shownCopies = shownOriginals.contains(original) ? 0 : 1;
      List<Copy> behind = group.subList(shownCopies, group.size());
      behind.forEach(copy -> hidden.set(copy.doc()));
      counts.put(shownCopies == 0 ? original : group.getFirst().key(), behind.size());
    });
    return new CopyFold(new DocSetQuery(searcher.getIndexReader(), hidden), counts);
  }

  private static List<Copy> copiesAmong(IndexSearcher searcher, Query results) throws IOException {
    List<Copy> copies = new ArrayList<>();
    Query query = both(results, new FieldExistsQuery(IndexSchema.COPY_OF));
    return searcher.search(query, new OneCollector<>(new CopyCollector(copies))).found;
  }

  /** A copy of a copy belongs to the original of both. Groups are sorted by time, then key. */
  private static Map<String, List<Copy>> byOriginal(List<Copy> copies) {
    Map<String, String> copyOf = new HashMap<>();
    copies.forEach(copy -> copyOf.put(copy.key(), copy.of()));
    Map<String, List<Copy>> groups = new TreeMap<>();
    copies.stream()
        .sorted(Comparator.comparingLong(Copy::at).thenComparing(Copy::key))
        .forEach(
            copy -> groups.computeIfAbsent(root(copy, copyOf), _ -> new ArrayList<>()).add(copy));
    return groups;
  }

  private static String root(Copy copy, Map<String, String> copyOf) {
    String root = copy.of();
    Set<String> seen = new HashSet<>();
    while (copyOf.containsKey(root) && seen.add(root)) {
      root = copyOf.getOrDefault(root, root);
    }
    return root;
  }

  private static Set<String> shown(IndexSearcher searcher, Query results, Set<String> originals)
      throws IOException {
    Set<String> shown = new HashSet<>();
    if (!originals.isEmpty()) {
      List<BytesRef> keys = originals.stream().map(BytesRef::new).toList();
      List<Copy> found = new ArrayList<>();
      searcher.search(
          both(results, new TermInSetQuery(IndexSchema.KEY, keys)),
          new OneCollector<>(new CopyCollector(found)));
      found.forEach(copy -> shown.add(copy.key()));
    }
    return shown;
  }

  private static Query both(Query results, Query filter) {
    return new BooleanQuery.Builder().add(results, Occur.FILTER).add(filter, Occur.FILTER).build();
  }

  /** Reads what folding needs of each document. */
  private static final class CopyCollector extends SimpleCollector {

    private final List<Copy> found;
    private int base;
    private @Nullable SortedDocValues keys;
    private @Nullable SortedDocValues originals;
    private @Nullable NumericDocValues times;

    CopyCollector(List<Copy> found) {
      this.found = found;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      base = leaf.docBase;
      keys = leaf.reader().getSortedDocValues(IndexSchema.KEY);
      originals = leaf.reader().getSortedDocValues(IndexSchema.COPY_OF);
      times = leaf.reader().getNumericDocValues(IndexSchema.AT);
    }

    @Override
    public void collect(int doc) throws IOException {
      long at = times != null && times.advanceExact(doc) ? times.longValue() : 0;
      found.add(new Copy(base + doc, value(keys, doc), value(originals, doc), at));
    }

    private static String value(@Nullable SortedDocValues values, int doc) throws IOException {
      return values != null && values.advanceExact(doc)
          ? values.lookupOrd(values.ordValue()).utf8ToString()
          : "";
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
