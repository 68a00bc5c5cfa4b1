// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.Reading.Post;
import io.signaltracker.crawler.Reading.Withdrawn;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.article.Threads.Place;
import io.signaltracker.crawler.community.ForumPage;
import io.signaltracker.crawler.community.ForumPage.Gone;
import io.signaltracker.crawler.community.ForumPage.Item;
import io.signaltracker.crawler.community.ForumPost;
import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.frontier.CanonicalUrl;
import io.signaltracker.crawler.frontier.DiscoveredUrl;
import io.signaltracker.crawler.frontier.FrontierKind;
import io.signaltracker.crawler.source.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a forum answered into posts to store and addresses to fetch. */
final class PostReader {

  private final DiscoveredUrl what;
  private final Source source;
  private final FetchedPage page;
  private final List<String> problems = new ArrayList<>();

  PostReader(DiscoveredUrl what, Source source, FetchedPage page) {
    this.what = what;
    this.source = source;
    this.page = page;
  }

  Reading read(ForumPage answer) {
    List<Post> posts = new ArrayList<>();
    answer.posts().forEach(post -> add(post, posts));
    List<Withdrawn> gone = answer.gone().stream().map(this::withdrawn).toList();
    List<DiscoveredUrl> items = answer.items().stream().map(this::item).toList();
    List<DiscoveredUrl> changed = answer.changed().stream().map(this::item).toList();
    problems.addAll(answer.problems());
    boolean nothing = posts.isEmpty() && gone.isEmpty() && items.isEmpty();
    return what.kind() == FrontierKind.FORUM_ITEM && nothing && !problems.isEmpty()
        ? new Reading.Nothing("unreadable: " + problems.getFirst())
        : new Reading.Posts(posts, gone, items, changed, problems);
  }

  private void add(ForumPost post, List<Post> posts) {
    try {
      FeedEntry said = what.said();
      String title = said == null ? "" : said.title();
      posts.add(
          new Post(ArticleDraft.of(post, title, source, page.fetchedAt()), placeOf(post, said)));
    } catch (IllegalArgumentException e) {
      problems.add(page.url() + ": no usable address of a post: " + post.url());
    }
  }

  /** An answer whose forum does not say more answers the start of the thread that it was in. */
  private static Place placeOf(ForumPost post, @Nullable FeedEntry said) {
    String own = idOf(post.url());
    String thread = post.thread() == null ? threadOf(said) : idOf(post.thread());
    String start = own.equals(thread) ? null : thread;
    return new Place(post.parent() == null ? start : idOf(post.parent()), start);
  }

  private static @Nullable String threadOf(@Nullable FeedEntry said) {
    return said == null || !said.guid().startsWith("http") ? null : idOf(URI.create(said.guid()));
  }

  private static String idOf(URI url) {
    return ArticleStore.idOf(CanonicalUrl.of(url).value());
  }

  private Withdrawn withdrawn(Gone gone) {
    return new Withdrawn(idOf(gone.url()), gone.reason());
  }

  /**
   * What is known of a post's place travels with its address: the page of the post itself as {@code
   * url}, that of its thread's start as {@code guid}.
   */
  private DiscoveredUrl item(Item item) {
    FeedEntry before = what.said();
    String guid = before == null ? "" : before.guid();
    FeedEntry said =
        new FeedEntry(
            item.thread() == null ? guid : item.thread().toString(),
            item.post(),
            item.title().isEmpty() && before != null ? before.title() : item.title(),
            null,
            null,
            item.changed(),
            "");
    return new DiscoveredUrl(
        FrontierKind.FORUM_ITEM, item.api(), what.sourceId(), what.announcer(), said);
  }
}
