// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The index in Lucene. Writing is for one thread, reading for any. Closing without a commit forgets
 * what was put since the last one.
 */
public final class LuceneIndex implements SearchIndex {

  /** Something read from one unchanging view of the index. */
  @FunctionalInterface
  public interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  private final FacetsConfig facets = IndexSchema.facets();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile long committed;

  LuceneIndex(IndexWriter writer) throws IOException {
    this.writer = writer;
    this.committed = CommitLabel.of(writer).sequence();
    this.searchers = new SearcherManager(writer, new SearcherFactory());
  }

  /**
   * Opens or creates. An index that is broken or of another schema starts empty, at sequence 0.
   *
   * @throws IndexLocked where another process writes to the folder
   */
  public static LuceneIndex open(Path folder) {
    return new IndexFolder(folder).open();
  }

  /** An index that is gone when closed; for tests. */
  public static LuceneIndex inMemory() {
    try {
      return IndexFolder.openIn(new ByteBuffersDirectory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void put(Indexable item) {
    String key = IndexSchema.key(item.kind(), item.id());
    doing(
        "put " + key,
        () ->
            writer.updateDocument(
                new Term(IndexSchema.KEY, key), facets.build(DocumentMapper.map(item))));
  }

  @Override
  public void delete(HitKind kind, String id) {
    String key = IndexSchema.key(kind, id);
    doing("delete " + key, () -> writer.deleteDocuments(new Term(IndexSchema.KEY, key)));
  }

  @Override
  public void refresh() {
    doing(
        "refresh",
        () -> {
          searchers.maybeRefreshBlocking();
          return 0;
        });
  }

  @Override
  public void commit(long sequence) {
    doing("commit", () -> commitLabelled(sequence));
  }

  @Override
  public long committedSequence() {
    return committed;
  }

  @Override
  public void clear() {
    doing(
        "clear",
        () -> {
          writer.deleteAll();
          return commitLabelled(0);
        });
  }

  private long commitLabelled(long sequence) throws IOException {
    CommitLabel.now(sequence).writeTo(writer);
    writer.commit();
    committed = sequence;
    searchers.maybeRefreshBlocking();
    return sequence;
  }

  @Override
  public Set<String> ids(HitKind kind) {
    refresh();
    Set<String> ids = new LinkedHashSet<>();
    int prefix = IndexSchema.key(kind, "").length();
    TermQuery ofKind = new TermQuery(new Term(IndexSchema.KIND, kind.word()));
    KeyCollector keys = new KeyCollector(key -> ids.add(key.substring(prefix)));
    read(searcher -> searcher.search(ofKind, new OneCollector<>(keys)));
    return ids;
  }

  /** Reads from what searches see now. */
  public <T> T read(Reading<T> reading) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.from(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    doing(
        "close",
        () -> {
          searchers.close();
          writer.close();
          writer.getDirectory().close();
          return 0;
        });
  }

  private interface Writing {
    long run() throws IOException;
  }

  private static void doing(String what, Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException("The index cannot " + what + ": " + e.getMessage(), e);
    }
  }

  /** Hands on the key of each hit. */
  private static final class KeyCollector extends SimpleCollector {

    private final Consumer<String> keys;
    private @Nullable SortedDocValues values;

    KeyCollector(Consumer<String> keys) {
      this.keys = keys;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      values = leaf.reader().getSortedDocValues(IndexSchema.KEY);
    }

    @Override
    public void collect(int doc) throws IOException {
      if (values != null && values.advanceExact(doc)) {
        keys.accept(values.lookupOrd(values.ordValue()).utf8ToString());
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
