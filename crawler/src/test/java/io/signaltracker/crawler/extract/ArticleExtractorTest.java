// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.Pages;
import io.signaltracker.crawler.extract.Extraction.ExtractedArticle;
import io.signaltracker.crawler.extract.Extraction.FoundDate;
import io.signaltracker.crawler.extract.Extraction.NotAnArticle;
import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.rights.Refusal;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExtractorTest {

  private static final String URL = "http://news.localhost:8097/2026/04/07/nobody-knows";
  private static final String FIRST =
      "A video model that nobody has claimed went to the top of a public board on Tuesday, ahead of "
          + "every system whose maker is known.";
  private static final String SECOND =
      "People who compare such clips for a living said that its water and its hands look like those "
          + "of a lab in Hangzhou, but none of them would bet on it.";
  private static final String QUOTE =
      "We are not commenting on entries that carry no name, said an operator of the board.";

  @Test
  void keepsTheArticleAndNothingAroundIt() {
    ExtractedArticle article = article(page(""));
    assertThat(article.text())
        .isEqualTo(
            FIRST + "\n\n" + SECOND + "\n\n" + QUOTE + "\n\nWhat the votes say\n\n" + SECOND);
  }

  @Test
  void findsADateInAScriptBehindAnyNumberOfOtherFields() {
    String script =
        "<script>{" + "\"reatment\":1,".repeat(50_000) + "\"createdAt\":\"2026-04-05\"}</script>";

    FetchedPage page =
        Pages.of("http://news.localhost:8097/nobody-knows", "text/html", page(script));
    Extraction found = new ArticleExtractor().read(page, null);

    assertThat(((ExtractedArticle) found).published())
        .isEqualTo(new FoundDate(Instant.parse("2026-04-05T00:00:00Z"), "script"));
  }

  @Test
  void readsWhatThePageDeclares() {
    ExtractedArticle article =
        article(
            page(
                """
                <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},
                  {"@type":["Thing","NewsArticle"],"headline":"Nobody knows &amp; nobody tells",
                   "author":[{"name":"Ada Example"},{"name":"Bo Example"}],
                   "datePublished":"2026-04-07T06:00:00Z","dateModified":"2026-04-08T06:00:00Z"}]}</script>
                <link rel="canonical" href="/2026/04/07/nobody-knows?utm_source=x">\
                """));
    assertThat(article.title()).isEqualTo("Nobody knows whose model leads");
    assertThat(article.author()).isEqualTo("Ada Example, Bo Example");
    assertThat(article.published())
        .isEqualTo(new FoundDate(Instant.parse("2026-04-07T06:00:00Z"), "json-ld"));
    assertThat(article.modified())
        .isEqualTo(new FoundDate(Instant.parse("2026-04-08T06:00:00Z"), "json-ld"));
    assertThat(article.canonical()).isEqualTo(URI.create(URL));
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.links()).contains(URI.create("http://board.localhost:8097/t2v"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property='article:published_time' content='2026-04-06T10:00:00+08:00'> | 2026-04-06T02:00:00Z | meta",
        "<time datetime='2026-04-05'>last Sunday</time> | 2026-04-05T00:00:00Z | time",
        "<p class=byline>By Ada Example, April 4, 2026</p> | 2026-04-04T00:00:00Z | text",
        "<i></i> | 2026-04-07T00:00:00Z | url",
        "<meta property='article:published_time' content='2027-04-06'> | 2026-04-07T00:00:00Z | url",
        "<meta property='article:published_time' content='2026-05-01T20:00:00Z'> | 2026-04-07T00:00:00Z | url"
      })
  void datesThePageByTheFirstEvidenceThereIs(String html, Instant at, String evidence) {
    assertThat(article(page(html)).published()).isEqualTo(new FoundDate(at, evidence));
  }

  @Test
  void takesADateJustAheadForTheHourOfTheFetch() {
    FetchedPage page =
        Pages.of(
            "http://news.localhost:8097/nobody-knows",
            "text/html",
            page("<meta name=date content='2026-05-01T20:00:00Z'>"));
    assertThat(((ExtractedArticle) new ArticleExtractor().extract(page, null)).published())
        .isEqualTo(new FoundDate(Pages.FETCHED_AT, "meta"));
  }

  @Test
  void namesTheDayOfThePlaceWhereThePageGivesTheHourInUtc() {
    String late = "<meta property='article:published_time' content='2026-04-06T23:30:00Z'>";
    assertThat(article(page(late)).published())
        .isEqualTo(
            new FoundDate(
                Instant.parse("2026-04-06T23:30:00Z"), LocalDate.parse("2026-04-07"), "meta"));
  }

  @Test
  void readsAPageForItsOwnerThoughItAsksCrawlersNotTo() {
    Extraction read =
        new ArticleExtractor().read(html(page("<meta name=robots content=noindex>")), null);
    assertThat(read).isInstanceOf(ExtractedArticle.class);
  }

  @Test
  void believesWhatAPageFromNowhereCallsItsOwnUrl() {
    FetchedPage page =
        Pages.of(
            "http://saved.invalid/",
            "text/html",
            page("<meta property='og:url' content='http://far.example/2026/04/03/x'>"));
    ExtractedArticle article = (ExtractedArticle) new ArticleExtractor().read(page, null);
    assertThat(article.canonical()).isEqualTo(URI.create("http://far.example/2026/04/03/x"));
    assertThat(article.published())
        .isEqualTo(new FoundDate(Instant.parse("2026-04-03T00:00:00Z"), "url"));
  }

  @Test
  void takesTheMinuteFromTheFeedWhereThePageGivesTheDay() {
    FeedEntry entry =
        new FeedEntry(
            "g", URI.create(URL), "t", null, Instant.parse("2026-04-07T09:30:00Z"), null, "");
    Extraction extraction = new ArticleExtractor().extract(html(page("")), entry);
    assertThat(((ExtractedArticle) extraction).published())
        .isEqualTo(new FoundDate(Instant.parse("2026-04-07T09:30:00Z"), "feed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "Big5", "UTF-16LE", "UTF-8"})
  void readsEachCharset(String name) {
    String text = "一個沒有人承認的影片模型星期二登上了公開排行榜的第一名。".repeat(8);
    Charset charset = Charset.forName(name);
    String mark = name.startsWith("UTF-16") ? "\ufeff" : "";
    String meta = name.equals("GB18030") ? "gb2312" : name;
    byte[] body =
        (mark
                + "<html><head><meta charset="
                + meta
                + "><title>模型</title></head><body><article><p>"
                + text
                + "</p></article></body></html>")
            .getBytes(charset);
    Extraction extraction = new ArticleExtractor().extract(Pages.of(URL, "text/html", body), null);
    assertThat(((ExtractedArticle) extraction).text()).isEqualTo(text);
    assertThat(((ExtractedArticle) extraction).language()).isEqualTo("zh");
  }

  @Test
  void respectsNoindex() {
    assertThat(
            new ArticleExtractor()
                .extract(html(page("<meta name=robots content='noindex, follow'>")), null))
        .isEqualTo(new Extraction.Refused(URI.create(URL), Refusal.NOINDEX));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=robots content=nosnippet>",
        "<meta name=SignalTracker content='NOSNIPPET'>",
        "<meta name=robots content='max-snippet:0'>"
      })
  void readsButDoesNotQuoteWhatAsksForThat(String meta) {
    ExtractedArticle article = article(page(meta));
    assertThat(article.text()).isEqualTo(article(page("")).text());
    assertThat(article.rights().quotable()).isFalse();
  }

  @Test
  void leavesOutWhatIsMarkedAsNotToBeQuoted() {
    String secret = "<p data-nosnippet>" + "This sentence is not to be quoted anywhere. ".repeat(5);
    ExtractedArticle article = article(page("").replace("</article>", secret + "</p></article>"));
    assertThat(article.text()).isNotEmpty().doesNotContain("not to be quoted");
    assertThat(article.rights().quotable()).isTrue();
  }

  @Test
  void readsButDoesNotQuoteAPageOfWhichAllIsMarked() {
    ExtractedArticle article = article(page("").replace("<body", "<body data-nosnippet"));
    assertThat(article.text()).isEqualTo(article(page("")).text());
    assertThat(article.rights().quotable()).isFalse();
  }

  @Test
  void ignoresACanonicalOnAnotherHost() {
    ExtractedArticle article =
        article(page("<link rel=canonical href='http://elsewhere.example/a'>"));
    assertThat(article.canonical()).isEqualTo(URI.create(URL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<", "<p>short", "<script>", "<html><body><ul><li><a href=/>x</a></ul>"})
  void findsNoArticleWhereThereIsNone(String body) {
    assertThat(new ArticleExtractor().extract(html(body), null))
        .isEqualTo(new NotAnArticle("no main text"));
  }

  @Test
  void refusesWhatIsNotHtml() {
    FetchedPage pdf = Pages.of(URL, "application/pdf", "%PDF");
    assertThat(new ArticleExtractor().extract(pdf, null))
        .isEqualTo(new NotAnArticle("not HTML: application/pdf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div class=ad>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<form>"})
  @Timeout(20)
  void keepsItsHeadInDeepNesting(String tag) {
    assertThat(new ArticleExtractor().extract(html(tag.repeat(100_000) + FIRST + SECOND), null))
        .isNotNull();
  }

  private static ExtractedArticle article(String html) {
    Extraction extraction = new ArticleExtractor().extract(html(html), null);
    assertThat(extraction).isInstanceOf(ExtractedArticle.class);
    return (ExtractedArticle) extraction;
  }

  private static FetchedPage html(String html) {
    return Pages.of(URL, "text/html; charset=utf-8", html);
  }

  private static String page(String extra) {
    return """
    <!DOCTYPE html><html><head><title>Nobody knows whose model leads | Example News</title>
    %s</head><body class="has-sidebar comments-open">
    <div class="cookie-notice"><p>We use cookies to make this site work and to count its visitors. You may
      refuse those that are not needed at any time.</p><button>Fine</button></div>
    <header><a href="/">Example News</a><nav><ul><li><a href="/ai">AI</a><li><a href="/chips">Chips</a></ul></nav></header>
    <div id="wrap"><main><article>
      <h1>Nobody knows whose model leads</h1>
      <div class="share">Share this on <a href="#">A</a> <a href="#">B</a></div>
      <p>%s</p><p>%s</p>
      <aside class="pull"><p>The thing to remember is that it all began on a Tuesday in April, like so much else.</p></aside>
      <blockquote><p>%s</p></blockquote>
      <h2>What the votes say</h2>
      <p>%s</p>
      <p><a href="http://board.localhost:8097/t2v">Related: see the board for yourself</a></p>
      <div class="tags"><a href="/t/video">video</a></div>
    </article>
    <section class="related-box"><h3>Related</h3>
      <h4><a href="/1">Another model appears without a name on the same board</a></h4>
      <p>It came on a Monday and was gone before anybody could compare it with the others there.</p>
      <h4><a href="/2">How the votes on boards are counted and who counts them</a></h4>
      <p>A look at the people behind the numbers, and at what they will and will not tell us.</p></section>
    <section id="comments"><h3>3 comments</h3><p class="comment">I think that this is a very old lab with a very new
      name, and I have said so for weeks on another forum.</p></section></main>
    <div class="sidebar"><h3>Most read</h3><p>A long teaser in the sidebar that speaks of something else altogether,
      and at some length too.</p></div></div>
    <footer><p>Example News is an invented outlet. All rights reserved, none of them exercised so far.</p></footer>
    </body></html>\
    """
        .formatted(extra, FIRST, SECOND, QUOTE, SECOND);
  }
}
