// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kinds of forums that there is a reader for. Immutable. */
public final class Forums {

  private static final List<ForumReader> READERS =
      List.of(
          new HackerNewsReader(),
          new HackerNewsSearch(),
          new RedditReader(),
          new MastodonReader(),
          new BlueskyReader(),
          new DiscourseReader(),
          new LemmyReader(),
          new TelegramReader(),
          new ArxivReader(),
          new GithubReleases(),
          new DailyPapers());

  private final Set<String> signedIn;

  private Forums(Set<String> signedIn) {
    this.signedIn = Set.copyOf(signedIn);
  }

  /** Without credentials for any of them. */
  public static Forums anonymous() {
    return new Forums(Set.of());
  }

  /**
   * @param kinds those that the fetcher holds credentials for
   */
  public static Forums signedIn(Set<String> kinds) {
    return new Forums(kinds);
  }

  /** The names of all kinds. */
  public static List<String> kinds() {
    return READERS.stream().map(ForumReader::kind).toList();
  }

  /** The reader of a kind. */
  public static Optional<ForumReader> find(String kind) {
    return READERS.stream().filter(reader -> reader.kind().equals(kind)).findFirst();
  }

  /**
   * The reader of a kind that is known to exist.
   *
   * @throws IllegalArgumentException naming the kinds there are
   */
  public static ForumReader require(String kind) {
    return find(kind)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Unknown kind of forum '" + kind + "', expected one of " + kinds()));
  }

  /** Where the crawl of a forum begins. */
  public List<URI> starts(String kind, URI given) {
    return require(kind).starts(given, signedIn.contains(kind));
  }
}
