// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import io.signaltracker.crawler.community.ForumPage.Found;
import io.signaltracker.crawler.fetch.FetchedPage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The releases of a repository with their notes, by its Atom feed. */
final class GithubReleases implements ForumReader {

  @Override
  public String kind() {
    return "github-releases";
  }

  @Override
  public String example() {
    return "https://github.com/vllm-project/vllm";
  }

  @Override
  public List<URI> starts(URI given, boolean signedIn) {
    List<String> path = Addresses.path(given);
    if (path.size() < 2) {
      throw new IllegalArgumentException("/OWNER/REPOSITORY");
    }
    String repository = "/" + path.get(0) + "/" + path.get(1);
    return List.of(Addresses.on(given, repository + "/releases.atom"));
  }

  @Override
  public ForumPage read(URI given, FetchedPage page) {
    Found found = new Found();
    FeedItems.of(page.body()).forEach(item -> read(given, page, item, found));
    boolean feed = new String(page.body(), StandardCharsets.UTF_8).contains("<feed");
    return found.page(feed ? List.of() : List.of(page.url() + ": expected an Atom feed"));
  }

  private static void read(URI given, FetchedPage page, Element item, Found found) {
    URI url = Addresses.web(page.url(), FeedItems.link(item));
    if (url == null || FeedItems.link(item).isEmpty()) {
      found.problem(page.url() + ": expected a release with a link");
      return;
    }
    found.post(
        ForumPost.of(
                url,
                FeedItems.authors(item),
                title(given, PostText.line(FeedItems.text(item, "title"))),
                PostText.paragraphs(FeedItems.text(item, "content")))
            .at(FeedItems.time(item, "published", "updated"), FeedItems.time(item, "updated")));
  }

  /** Most releases are called by their number alone. */
  private static String title(URI given, String title) {
    String repository = Addresses.path(given).get(1);
    boolean named = title.toLowerCase(Locale.ROOT).contains(repository.toLowerCase(Locale.ROOT));
    return named ? title : repository + " " + title;
  }
}
