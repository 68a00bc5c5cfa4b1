// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.archive.PageKeeper;
import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.extract.Extraction.ExtractedArticle;
import io.signaltracker.crawler.fetch.FetchRequest;
import io.signaltracker.crawler.fetch.FetchResult;
import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Fetched;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.fetch.Fetcher;
import io.signaltracker.crawler.frontier.CanonicalUrl;
import io.signaltracker.crawler.frontier.FrontierEntry;
import io.signaltracker.crawler.rights.Rights;
import io.signaltracker.crawler.rights.Signal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows a text that is cut over several addresses, page by page through the same fetcher, and
 * joins it. A page that is not the same text's next one ends it: another host or number, another
 * headline, nothing new to read.
 */
final class ArticlePages {

  /** After so many failures of a later page the text is taken as far as it could be had. */
  private static final int MOST_TRIES = 2;

  /** A later page may add to the headline: "page 2 of 3", "Teil 2". */
  private static final int LONGEST_ADDITION = 14;

  private static final int FEWEST_LETTERS = 40;

  private final Fetcher fetcher;
  private final PageKeeper archive;
  private final int most;
  private final Function<FetchedPage, Optional<ExtractedArticle>> reader;

  /**
   * @param most pages of one article, the first one counted
   * @param reader of a later page
   */
  ArticlePages(
      Fetcher fetcher,
      PageKeeper archive,
      int most,
      Function<FetchedPage, Optional<ExtractedArticle>> reader) {
    this.fetcher = fetcher;
    this.archive = archive;
    this.most = most;
    this.reader = reader;
  }

  /** The whole text, or the failure of a page that is worth another try. */
  Visit join(FrontierEntry entry, FetchedPage first, Reading.Text text) {
    Joined joined = new Joined(text.article());
    URI next = text.next();
    for (int number = 2; number <= most && next != null; number++) {
      FetchResult result = fetcher.fetch(FetchRequest.of(next));
      if (result instanceof Failed failed && isWorthATry(failed, entry)) {
        return new Visit.Without(entry, failed);
      }
      next = result instanceof Fetched(FetchedPage page) ? read(joined, first, page, number) : null;
    }
    return Visit.of(entry, first, new Reading.Text(joined.article(), null));
  }

  private static boolean isWorthATry(Failed failed, FrontierEntry entry) {
    return failed.kind().temporary() && entry.attempts() < MOST_TRIES;
  }

  /** Where it goes on after a page; null where the page ends the text or is none of it. */
  private @Nullable URI read(Joined joined, FetchedPage first, FetchedPage page, int number) {
    // Whoever redirects a page that there is not sends us to the first one, or elsewhere.
    if (!page.url().equals(page.requested())) {
      return null;
    }
    ExtractedArticle more = reader.apply(page).orElse(null);
    if (more == null || !joined.agrees(more, page) || !joined.add(more)) {
      return null;
    }
    if (more.rights().archivable()
        && Rights.of(page.signals(), FetchSettings.PRODUCT).archivable()) {
      archive.keep(page);
    }
    return PageReader.pageAfter(more, first.url(), number + 1);
  }

  /** The text so far. */
  private static final class Joined {

    private final Article first;
    private final List<String> paragraphs;
    private final Set<String> seen;
    private final List<Signal> signals;

    Joined(Article first) {
      this.first = first;
      this.paragraphs = new ArrayList<>(paragraphs(first.text()));
      this.seen = new HashSet<>(paragraphs);
      this.signals = new ArrayList<>(first.rights().signals());
    }

    private static List<String> paragraphs(String text) {
      return Arrays.asList(text.split("\n\n"));
    }

    /** By its headline, or by what it calls its own address. */
    boolean agrees(ExtractedArticle more, FetchedPage page) {
      boolean named = more.canonical().toString().equals(first.url());
      boolean elsewhere = !named && !isOwn(more.canonical(), page);
      return !elsewhere && (named || sameHeadline(letters(first.title()), letters(more.title())));
    }

    private static boolean isOwn(URI canonical, FetchedPage page) {
      return canonical.toString().equals(CanonicalUrl.of(page.url()).value());
    }

    private static boolean sameHeadline(String one, String two) {
      return !one.isEmpty()
          && two.length() - one.length() <= LONGEST_ADDITION
          && two.length() >= one.length()
          && (two.startsWith(one) || two.endsWith(one));
    }

    private static String letters(String title) {
      StringBuilder letters = new StringBuilder();
      title
          .codePoints()
          .filter(Character::isLetterOrDigit)
          .map(Character::toLowerCase)
          .forEach(letters::appendCodePoint);
      return letters.toString();
    }

    /** Whether there was something new in it. */
    boolean add(ExtractedArticle more) {
      List<String> fresh = paragraphs(more.text()).stream().filter(seen::add).toList();
      int letters = fresh.stream().mapToInt(String::length).sum();
      // What repeats most of what was read is the same page again, with other comments.
      boolean repeats = 2 * letters < more.text().length();
      if (letters < FEWEST_LETTERS || repeats) {
        return false;
      }
      paragraphs.addAll(fresh);
      signals.addAll(more.rights().signals());
      return true;
    }

    Article article() {
      return first.withText(String.join("\n\n", paragraphs)).withRights(Rights.of(signals, ""));
    }
  }
}
