// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.Pages;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

  private static final String URL = "http://news.localhost:8097/feeds/all.xml";

  @Test
  void readsRss() {
    FeedReading feed =
        read(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
              <title>The News</title>
              <item><title>A &amp;amp; B</title><link>/2026/a</link><guid isPermaLink="false">g1</guid>
                <dc:creator>Ada</dc:creator><pubDate>Tue, 07 Apr 2026 06:00:00 GMT</pubDate>
                <description>&lt;p&gt;One &lt;b&gt;two&lt;/b&gt;&lt;/p&gt;</description></item>
              <item><title><![CDATA[C <i>D</i>]]></title><guid>http://news.localhost:8097/c</guid>
                <author>bo@news.example (Bo Bo)</author></item>
            </channel></rss>\
            """);
    assertThat(feed.title()).isEqualTo("The News");
    assertThat(feed.problems()).isEmpty();
    assertThat(feed.entries())
        .containsExactly(
            new FeedEntry(
                "g1",
                URI.create("http://news.localhost:8097/2026/a"),
                "A & B",
                "Ada",
                Instant.parse("2026-04-07T06:00:00Z"),
                null,
                "One two"),
            new FeedEntry(
                "http://news.localhost:8097/c",
                URI.create("http://news.localhost:8097/c"),
                "C D",
                "Bo Bo",
                null,
                null,
                ""));
  }

  @Test
  void readsAtom() {
    FeedReading feed =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://lab.example/blog/">
              <title type="html">Lab &amp;amp; Co</title><author><name>Team</name></author>
              <entry><id>tag:1</id><title type="text">x &lt; y</title>
                <link rel="self" href="self"/><link rel="alternate" href="one"/>
                <published>2026-04-07T06:00:00Z</published><updated>2026-04-08T06:00:00+02:00</updated>
                <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Some <b>text</b></div></summary>
              </entry></feed>\
            """);
    assertThat(feed.title()).isEqualTo("Lab & Co");
    assertThat(feed.entries())
        .containsExactly(
            new FeedEntry(
                "tag:1",
                URI.create("http://lab.example/blog/one"),
                "x < y",
                "Team",
                Instant.parse("2026-04-07T06:00:00Z"),
                Instant.parse("2026-04-08T04:00:00Z"),
                "Some text"));
  }

  @Test
  void readsRdf() {
    FeedReading feed =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="http://a.example/"><title>T</title></channel>
              <item rdf:about="http://a.example/1"><title>One</title><link>http://a.example/1</link>
                <dc:date>2026-04-07</dc:date></item></rdf:RDF>\
            """);
    assertThat(feed.title()).isEqualTo("T");
    assertThat(feed.entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.publishedAt()).isEqualTo("2026-04-07T00:00:00Z"));
  }

  @Test
  void readsJsonFeed() {
    FeedReading feed =
        read(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"J","authors":[{"name":"Team"}],
             "items":[{"id":"1","url":"http://a.example/1","content_html":"<p>Hi","date_published":"2026-04-07T06:00:00Z"},
                      {"id":"2"}]}\
            """);
    assertThat(feed.entries()).hasSize(2);
    assertThat(feed.entries().getFirst().summary()).isEqualTo("Hi");
    assertThat(feed.entries().getFirst().author()).isEqualTo("Team");
  }

  @Test
  void yieldsTheEntriesOfABrokenFeedAndNamesThePlace() {
    FeedReading feed =
        read(
            """
            <rss><channel><title>Broken & bare</title>
            <item><title>One</title><link>http://a.example/1</link>
            <item><title>Two &nbsp; x</title><link>http://a.example/2</link></item>
            <item><title>Three</title><link>http://a.example/3\
            """);
    assertThat(feed.entries())
        .extracting(FeedEntry::url)
        .containsExactly(
            URI.create("http://a.example/1"),
            URI.create("http://a.example/2"),
            URI.create("http://a.example/3"));
    assertThat(feed.problems()).singleElement().asString().contains(URL, "line 1");
  }

  @Test
  void readsTheCharsetOfTheDeclaration() {
    byte[] body =
        "<?xml version=\"1.0\" encoding=\"GB2312\"?><rss><channel><title>新闻</title></channel></rss>"
            .getBytes(Charset.forName("GB18030"));
    assertThat(new FeedReader().read(Pages.of(URL, "text/xml", body)).title()).isEqualTo("新闻");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "plain words",
        "<!DOCTYPE html><html><body>gone",
        "{",
        "{\"items\":3}",
        "<rss/>",
        "\u0000\u0001",
        "<feed",
        "<?xml version=\"1.0\" encoding=\"no-such\"?><x/>"
      })
  void neverThrowsAndSaysWhatIsWrong(String body) {
    FeedReading feed = read(body);
    assertThat(feed.entries()).isEmpty();
    assertThat(body.equals("<rss/>") ? 1 : feed.problems().size()).isPositive();
  }

  @Test
  @Timeout(10)
  void neitherFollowsNorExpandsEntities() {
    FeedReading feed =
        read(
            """
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
              <!ENTITY file SYSTEM "file:///etc/passwd">]>
            <rss><channel><title>&file;&b;</title></channel></rss>\
            """);
    assertThat(feed.title()).doesNotContain("root:").doesNotContain("aaaaaaaaaaaa");
  }

  @Test
  @Timeout(10)
  void keepsItsHeadInDeepNesting() {
    String deep = "<rss><channel>" + "<a>".repeat(100_000) + "<item><title>x</title></item>";
    assertThat(read(deep)).isNotNull();
  }

  private static FeedReading read(String body) {
    return new FeedReader().read(Pages.of(URL, "application/xml; charset=utf-8", body));
  }

  private static FeedItem item(String body) {
    FeedDocument feed =
        new FeedReader().document(Pages.of(URL, "application/xml", body), URI.create(URL));
    assertThat(feed.items()).hasSize(1);
    return feed.items().getFirst();
  }

  private static final String ALL =
      """
      <rss xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:media="http://search.yahoo.com/mrss/" xmlns:x="urn:unknown" xml:base="http://b.example/d/">
        <channel><item>
          <media:group><media:title>Clip</media:title></media:group>
          <x:title>Other</x:title><title>Own</title><link>p</link>
          <d:creator>Bo Bo &lt;bo@b.example&gt;</d:creator>
          <description>Short</description>
          <content:encoded>&lt;p onclick="x()"&gt;Long &lt;a href="q"&gt;q&lt;/a&gt;&lt;script&gt;evil()&lt;/script&gt;</content:encoded>
          <category>one</category><d:subject>two</d:subject><category>one</category>
          <enclosure url="e.mp3" type="audio/mpeg"/>
          <d:date>2026-04-07T06:00:00Z</d:date>
        </item></channel></rss>\
      """;

  @Test
  void readsEveryFieldByItsVocabularyWhateverThePrefix() {
    FeedItem item = item(ALL);
    assertThat(item.title().plain()).isEqualTo("Own");
    assertThat(item.link()).isEqualTo("http://b.example/d/p");
    assertThat(item.author())
        .isEqualTo(new FeedPerson("Bo Bo <bo@b.example>", "Bo Bo", "bo@b.example", ""));
    assertThat(item.summary().plain()).isEqualTo("Short");
    assertThat(item.tags()).containsExactly("one", "two");
    assertThat(item.enclosures())
        .extracting(FeedLink::href)
        .containsExactly("http://b.example/d/e.mp3");
    assertThat(item.datedAt()).isEqualTo("2026-04-07T06:00:00Z");
  }

  @Test
  void makesMarkupSafeAndItsLinksAbsolute() {
    assertThat(item(ALL).contents())
        .singleElement()
        .satisfies(content ->
            assertThat(content.safe())
                .isEqualTo("<p>Long <a href=\"http://b.example/d/q\">q</a></p>"));
  }

  @Test
  void takesTheTitleOfAnExtensionWhereThereIsNoOther() {
    assertThat(item("<rss><item><media:title>Clip</media:title></item></rss>").title().plain())
        .isEqualTo("Clip");
  }

  @Test
  void readsChannelDefinitionFormat() {
    FeedItem item =
        item(
            """
            <CHANNEL HREF="http://c.example/"><TITLE>C</TITLE>
              <ITEM HREF="http://c.example/1" LASTMOD="2026-04-07T06:00"><TITLE>One</TITLE>
                <ABSTRACT>Short</ABSTRACT></ITEM></CHANNEL>\
            """);
    assertThat(item.link()).isEqualTo("http://c.example/1");
    assertThat(item.summary().plain()).isEqualTo("Short");
    assertThat(item.updatedAt()).isEqualTo("2026-04-07T06:00:00Z");
  }

  @Test
  void unpacksBase64AndEscapedMarkupAndLeavesPlainTextAlone() {
    assertThat(atomTitle("mode=\"base64\"", "RXhhbXBsZSA8Yj5BdG9tPC9iPg=="))
        .isEqualTo("Example Atom");
    assertThat(atomTitle("type=\"html\"", "a &lt;b&gt;b&lt;/b&gt;")).isEqualTo("a b");
    assertThat(atomTitle("type=\"text\"", "a &lt;b&gt;")).isEqualTo("a <b>");
  }

  private static String atomTitle(String attributes, String text) {
    return item("<feed><entry><title " + attributes + ">" + text + "</title></entry></feed>")
        .title()
        .plain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-32LE", "IBM037", "KOI8-R"})
  void tellsTheCharsetFromTheFirstBytesOrTheDeclaration(String charset) {
    String title =
        charset.equals("IBM037") ? "latin" : "\u043d\u043e\u0432\u043e\u0441\u0442\u0438";
    byte[] body =
        ("<?xml version=\"1.0\" encoding=\""
                + charset
                + "\"?><rss><channel><title>"
                + title
                + "</title></channel></rss>")
            .getBytes(Charset.forName(charset));
    assertThat(new FeedReader().read(Pages.of(URL, "", body)).title()).isEqualTo(title);
  }
}
