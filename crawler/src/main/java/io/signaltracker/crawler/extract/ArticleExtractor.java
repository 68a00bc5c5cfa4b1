// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.extract.Extraction.ExtractedArticle;
import io.signaltracker.crawler.extract.Extraction.NotAnArticle;
import io.signaltracker.crawler.extract.Extraction.Refused;
import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.frontier.CanonicalUrl;
import io.signaltracker.crawler.rights.Refusal;
import io.signaltracker.crawler.rights.Rights;
import io.signaltracker.crawler.rights.Signal;
import io.signaltracker.crawler.rights.Signal.Place;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page: what the page declares of itself first (JSON-LD, OpenGraph), then
 * what its text and layout say.
 *
 * <p>Knows no site. Immutable and thread-safe; never throws for what was fetched.
 */
public final class ArticleExtractor {

  private static final int MAX_ELEMENTS = 150_000;

  /** RFC 2606: a page with such a host was not fetched; then its own word is all there is. */
  private static final String NOWHERE = ".invalid";

  private static final int MAX_LINKS = 1_000;

  /** A text this short is likely to be a mistake where a page holds much more. */
  private static final int FEW = 300;

  private static final int MUCH_MORE = 2;

  /** Shorter texts are captions, not articles; Chinese counts three per character. */
  private static final int SHORTEST = 140;

  private final NameWords words = new NameWords();

  /**
   * Extracts what may be kept.
   *
   * @param entry what the feed said of the page; null where no feed announced it
   */
  public Extraction extract(FetchedPage page, @Nullable FeedEntry entry) {
    return extract(page, entry, true);
  }

  /**
   * Reads a page whatever it asks of crawlers and however little text there is: for pages that
   * somebody hands over, not for the crawl.
   */
  public Extraction read(FetchedPage page, @Nullable FeedEntry entry) {
    return extract(page, entry, false);
  }

  private Extraction extract(FetchedPage page, @Nullable FeedEntry entry, boolean onlyArticles) {
    if (!isHtml(page)) {
      return new NotAnArticle("not HTML: " + page.contentType());
    }
    Document document = PageParser.parse(page);
    PageIndex index = new PageIndex(document);
    if (index.size() > MAX_ELEMENTS) {
      return new NotAnArticle("more than " + MAX_ELEMENTS + " elements");
    }
    PageMetadata metadata = new PageMetadata(index);
    return onlyArticles
        ? article(page, entry, index, metadata)
        : extract(page, entry, index, metadata, Blocks.of(index.page().body()), Rights.ALL);
  }

  private static Rights rights(FetchedPage page, PageMetadata metadata, List<Signal> more) {
    List<Signal> signals = new ArrayList<>(page.signals());
    signals.addAll(metadata.signals());
    signals.addAll(more);
    return Rights.of(signals, FetchSettings.PRODUCT);
  }

  private Extraction article(
      FetchedPage page, @Nullable FeedEntry entry, PageIndex index, PageMetadata metadata) {
    Rights rights = rights(page, metadata, List.of());
    Optional<Refusal> refusal = rights.refusal(page.fetchedAt());
    if (refusal.isPresent()) {
      return new Refused(canonical(page.url(), metadata), refusal.get());
    }
    Blocks blocks = Blocks.of(index.page().body());
    ExtractedArticle article =
        extract(page, entry, index, metadata, blocks.without(index.unquotable()), rights);
    if (!index.unquotable().isEmpty() && isShort(article)) {
      // All of it is marked: read, but not quoted.
      Rights none = rights(page, metadata, List.of(new Signal(Place.DATA_NOSNIPPET, "all of it")));
      article = extract(page, entry, index, metadata, blocks, none);
    }
    return isShort(article) ? new NotAnArticle("no main text", rights.archivable()) : article;
  }

  private static boolean isShort(ExtractedArticle article) {
    return Block.weigh(article.text()) < SHORTEST;
  }

  private ExtractedArticle extract(
      FetchedPage page,
      @Nullable FeedEntry entry,
      PageIndex index,
      PageMetadata metadata,
      Blocks blocks,
      Rights rights) {
    JsonLd jsonLd = JsonLd.of(index);
    SiteName site = new SiteName(index, jsonLd);
    URI canonical = canonical(page.url(), metadata);
    String title = title(new Headline(index, jsonLd, site).text(), entry);
    PublicationDate dates =
        new PublicationDate(index, blocks, jsonLd, title, canonical, entry, page.fetchedAt());
    MainText.Found main = main(blocks, index.metas(), title);
    // What programs are given does not leave out what is marked.
    String text = blocks.isWhole() ? fuller(main.text(), jsonLd) : main.text();
    @Nullable String declared = metadata.language();
    return new ExtractedArticle(
        canonical,
        title,
        author(new Byline(index, blocks, words, jsonLd, site, title).text(), entry),
        text,
        declared == null ? LanguageGuess.of(text) : declared,
        dates.published(),
        dates.modified(),
        links(main.anchors()),
        rights.pictured() ? LeadImage.of(index, jsonLd) : null,
        rights,
        FurtherPages.of(index, page.url()));
  }

  private MainText.Found main(Blocks blocks, Metas metas, String title) {
    MainText.Found found = MainText.of(blocks, words, metas, title);
    int weight = Block.weigh(found.text());
    if (weight >= FEW) {
      return found;
    }
    MainText.Found more = MainText.leniently(blocks, words, metas, title);
    return Block.weigh(more.text()) > MUCH_MORE * weight ? more : found;
  }

  /** What programs are given may hold the text that readers would get only later. */
  private static String fuller(String text, JsonLd jsonLd) {
    String given = PlainText.of(jsonLd.text("articleBody"));
    return Block.weigh(given) >= FEW && Block.weigh(given) > MUCH_MORE * Block.weigh(text)
        ? given
        : text;
  }

  private static String title(String onPage, @Nullable FeedEntry entry) {
    return onPage.isEmpty() && entry != null ? entry.title() : onPage;
  }

  private static @Nullable String author(@Nullable String onPage, @Nullable FeedEntry entry) {
    return onPage == null && entry != null ? entry.author() : onPage;
  }

  /** A page may name another spelling of its own address, not another host's page. */
  private static URI canonical(URI url, PageMetadata metadata) {
    URI own = canonicalised(url, url);
    boolean nowhere = String.valueOf(own.getHost()).endsWith(NOWHERE);
    String declared =
        nowhere && metadata.canonical().isEmpty() ? metadata.shared() : metadata.canonical();
    if (declared.isEmpty()) {
      return own;
    }
    URI named = canonicalised(own, declared);
    if (nowhere) {
      return named;
    }
    boolean sameHost = named.getHost() != null && named.getHost().equals(own.getHost());
    boolean frontPage = named.getPath().length() <= 1 && own.getPath().length() > 1;
    return sameHost && !frontPage ? named : own;
  }

  private static URI canonicalised(URI fallback, Object url) {
    try {
      return CanonicalUrl.of(url.toString()).uri();
    } catch (IllegalArgumentException e) {
      return fallback;
    }
  }

  private static List<URI> links(List<Element> anchors) {
    Set<URI> links = new LinkedHashSet<>();
    for (Element anchor : anchors) {
      String href = anchor.absUrl("href");
      if (links.size() < MAX_LINKS && href.startsWith("http")) {
        addLink(href, links);
      }
    }
    return List.copyOf(links);
  }

  private static void addLink(String href, Set<URI> links) {
    try {
      URI link = URI.create(href.replace(" ", "%20"));
      if (link.getHost() != null) {
        links.add(link);
      }
    } catch (IllegalArgumentException e) {
      // A link that is no URL leads nowhere.
      return;
    }
  }

  private static boolean isHtml(FetchedPage page) {
    String type = page.contentType().toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    return type.isEmpty() || type.equals("text/html") || type.equals("application/xhtml+xml");
  }
}
