// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import java.util.Set;

/**
 * The index as its writer sees it. One thread writes; a commit is all or nothing. What is put is
 * visible to searches after {@link #refresh} or {@link #commit}.
 */
public interface SearchIndex extends AutoCloseable {

  /** Adds or replaces, by kind and id. */
  void put(Indexable item);

  void delete(HitKind kind, String id);

  /** Shows what was put so far to searches. */
  void refresh();

  /**
   * Makes everything put so far durable, together with the last change that it holds.
   *
   * @param sequence of the last change applied
   */
  void commit(long sequence);

  /** The last change that the durable index holds; 0 for a new index. */
  long committedSequence();

  /** Empties the index durably; its committed sequence is 0 again. */
  void clear();

  /** All ids of a kind, for checking the index against the database. */
  Set<String> ids(HitKind kind);

  @Override
  void close();
}
