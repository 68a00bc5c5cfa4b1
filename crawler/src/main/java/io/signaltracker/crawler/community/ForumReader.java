// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.net.URI;
import java.util.List;

/**
 * Reads one kind of forum or timeline: where it lists its posts, and what its answers hold.
 *
 * <p>A new kind is one class that implements this and a line in {@link Forums}. Implementations are
 * immutable and thread-safe, and never throw for what was fetched: broken posts and documents
 * become problems.
 */
public interface ForumReader {

  /** The announcer's key in {@code sources.yaml}. */
  String kind();

  /** An address of the sort that the key takes, for the documentation and for mistakes. */
  String example();

  /**
   * The addresses to look at again and again.
   *
   * @param given the address in {@code sources.yaml}, http or https
   * @param signedIn whether the settings hold credentials for this kind
   * @throws IllegalArgumentException where it is not one of this kind; the message goes on
   *     "expected"
   */
  List<URI> starts(URI given, boolean signedIn);

  /**
   * Reads what one of the starts, or an item that an earlier answer named, gave.
   *
   * @param given the address in {@code sources.yaml}
   */
  ForumPage read(URI given, FetchedPage page);
}
