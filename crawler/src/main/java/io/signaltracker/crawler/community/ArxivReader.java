// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import io.signaltracker.crawler.community.ForumPage.Found;
import io.signaltracker.crawler.fetch.FetchedPage;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** arXiv: the abstracts of a category's newest papers, by its API (Atom) or its daily RSS. */
final class ArxivReader implements ForumReader {

  private static final String SITE = "arxiv.org";
  private static final String API = "https://export.arxiv.org";

  /** Without the version: an abstract that changes is a new version of one article. */
  private static final Pattern PAPER =
      Pattern.compile(
          "(?:/abs/|arXiv\\.org:)"
              + "([0-9]{4}\\.[0-9]{4,5}|[a-z-]{1,20}(?:\\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]{1,3})?$");

  /** The RSS puts its own words before the abstract. */
  private static final Pattern LEAD_IN =
      Pattern.compile("^arXiv:\\S{1,60} {1,3}Announce Type: \\S{1,40}\\s{1,3}Abstract: ");

  @Override
  public String kind() {
    return "arxiv";
  }

  @Override
  public String example() {
    return "https://arxiv.org/list/cs.CL/new";
  }

  @Override
  public List<URI> starts(URI given, boolean signedIn) {
    List<String> path = Addresses.path(given);
    if (path.size() >= 2 && path.getFirst().equals("list")) {
      String origin = SITE.equals(given.getHost()) ? API : Addresses.origin(given);
      return List.of(
          URI.create(
              origin
                  + "/api/query?search_query=cat:"
                  + path.get(1)
                  + "&sortBy=submittedDate&sortOrder=descending&max_results=100"));
    }
    if (path.size() == 2 && (path.getFirst().equals("rss") || path.getFirst().equals("atom"))
        || path.equals(List.of("api", "query"))) {
      return List.of(given);
    }
    throw new IllegalArgumentException("/list/CATEGORY, /rss/CATEGORY or /api/query?...");
  }

  @Override
  public ForumPage read(URI given, FetchedPage page) {
    Found found = new Found();
    List<Element> items = FeedItems.of(page.body());
    items.forEach(item -> read(page, item, found));
    return found.page(
        items.isEmpty() ? List.of(page.url() + ": no entry in this feed") : List.of());
  }

  private static void read(FetchedPage page, Element item, Found found) {
    URI url = paper(page, FeedItems.link(item));
    url = url == null ? paper(page, FeedItems.text(item, "id", "guid")) : url;
    if (url == null) {
      found.problem(page.url() + ": expected the address of a paper, was '" + brief(item) + "'");
      return;
    }
    String text = FeedItems.text(item, "summary", "description");
    found.post(
        ForumPost.of(
                url,
                FeedItems.authors(item),
                PostText.line(FeedItems.text(item, "title")),
                PostText.line(LEAD_IN.matcher(text).replaceFirst("")))
            .at(FeedItems.time(item, "published", "pubdate"), FeedItems.time(item, "updated"))
            .in("en"));
  }

  private static @Nullable URI paper(FetchedPage page, String address) {
    Matcher paper = PAPER.matcher(address);
    if (!paper.find()) {
      return null;
    }
    boolean original = String.valueOf(page.url().getHost()).endsWith(SITE);
    String origin = original ? "https://" + SITE : Addresses.origin(page.url());
    return URI.create(origin + "/abs/" + paper.group(1));
  }

  private static String brief(Element item) {
    String link = FeedItems.link(item);
    return link.length() > 80 ? link.substring(0, 80) + "..." : link;
  }
}
