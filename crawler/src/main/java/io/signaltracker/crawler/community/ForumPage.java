// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one answer of a forum holds, be it a list, a thread or a single post.
 *
 * @param posts in the forum's order
 * @param gone what is not (or no longer) to be read
 * @param items what to fetch next
 * @param changed what to fetch again, if it was fetched before
 * @param problems what was wrong, one line each; empty for a sound answer
 */
public record ForumPage(
    List<ForumPost> posts,
    List<Gone> gone,
    List<Item> items,
    List<Item> changed,
    List<String> problems) {

  /** Of each of the lists, at most so many are kept of one answer. */
  static final int MOST = 1_000;

  public ForumPage {
    posts = List.copyOf(posts);
    gone = List.copyOf(gone);
    items = List.copyOf(items);
    changed = List.copyOf(changed);
    problems = List.copyOf(problems);
  }

  /**
   * A post that was taken down, or something that is not a post.
   *
   * @param url the page that a person would have opened
   * @param reason e.g. "deleted", "job"
   */
  public record Gone(URI url, String reason) {}

  /**
   * A further address of the forum's API.
   *
   * @param api what to fetch
   * @param post page of the post that would be gone if this is; null where it is of several
   * @param thread page of the post that the thread began with; null where this is not known
   * @param title of the thread; empty where not known
   * @param changed when it last changed; null where the forum does not say
   */
  public record Item(
      URI api, @Nullable URI post, @Nullable URI thread, String title, @Nullable Instant changed) {}

  /** Collects what a reader finds; not thread-safe. */
  static final class Found {

    private final List<ForumPost> posts = new ArrayList<>();
    private final List<Gone> gone = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Item> changed = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    void post(ForumPost post) {
      add(posts, post);
    }

    void gone(URI url, String reason) {
      add(gone, new Gone(url, reason));
    }

    void item(Item item) {
      add(items, item);
    }

    void changed(Item item) {
      add(changed, item);
    }

    void problem(String problem) {
      if (problems.size() < MOST) {
        problems.add(problem);
      }
    }

    private <T> void add(List<T> list, T one) {
      if (list.size() < MOST) {
        list.add(one);
      } else if (!problems.contains(tooMany())) {
        problems.add(tooMany());
      }
    }

    private static String tooMany() {
      return "only the first " + MOST + " of its posts were read";
    }

    ForumPage page(List<String> more) {
      List<String> all = new ArrayList<>(problems);
      all.addAll(more);
      return new ForumPage(posts, gone, items, changed, all);
    }
  }
}
