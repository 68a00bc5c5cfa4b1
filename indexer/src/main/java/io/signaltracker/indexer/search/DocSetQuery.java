// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Finds given documents of one view of the index. */
final class DocSetQuery extends Query {

  private final IndexReader reader;
  private final FixedBitSet docs;

  /**
   * @param docs by their number in that view
   */
  DocSetQuery(IndexReader reader, FixedBitSet docs) {
    this.reader = reader;
    this.docs = docs;
  }

  boolean isEmpty() {
    return docs.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very same view is meant
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    if (searcher.getIndexReader() != reader) {
      throw new IllegalArgumentException("Document numbers of one view mean nothing in another");
    }
    return new ConstantScoreWeight(this, boost) {

      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        FixedBitSet own = own(leaf);
        DocIdSetIterator iterator = new BitSetIterator(own, own.cardinality());
        return ConstantScoreScorerSupplier.fromIterator(
            iterator, score(), mode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private FixedBitSet own(LeafReaderContext leaf) {
    int size = leaf.reader().maxDoc();
    FixedBitSet own = new FixedBitSet(Math.max(1, size));
    FixedBitSet.orRange(docs, leaf.docBase, own, 0, size);
    return own;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "docs(" + docs.cardinality() + ")";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
