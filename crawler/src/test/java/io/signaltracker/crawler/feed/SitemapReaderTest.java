// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.Pages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapReaderTest {

  private static final String URL = "http://news.localhost:8097/sitemap.xml";
  private static final String NEWS =
      """
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc> http://news.localhost:8097/a </loc><lastmod>2026-04-08</lastmod>
          <news:news><news:publication_date>2026-04-07T06:00:00Z</news:publication_date>
            <news:title>A &amp; B</news:title></news:news></url>
        <url><loc>not a url at all %%</loc></url>
      </urlset>\
      """;

  @Test
  void readsANewsSitemap() {
    FeedReading sitemap = read(NEWS.getBytes(StandardCharsets.UTF_8));
    assertThat(sitemap.entries())
        .containsExactly(
            new FeedEntry(
                "http://news.localhost:8097/a",
                URI.create("http://news.localhost:8097/a"),
                "A & B",
                null,
                Instant.parse("2026-04-07T06:00:00Z"),
                Instant.parse("2026-04-08T00:00:00Z"),
                ""));
    assertThat(sitemap.problems()).singleElement().asString().contains("not a url");
  }

  @Test
  void readsAGzippedOne() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(NEWS.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(packed.toByteArray()).entries()).hasSize(1);
  }

  @Test
  void readsAnIndex() {
    String index =
        "<sitemapindex><sitemap><loc>http://news.localhost:8097/s1.xml</loc></sitemap>"
            + "<sitemap><loc>/s2.xml.gz</loc></sitemap></sitemapindex>";
    assertThat(read(index.getBytes(StandardCharsets.UTF_8)).sitemaps())
        .containsExactly(
            URI.create("http://news.localhost:8097/s1.xml"),
            URI.create("http://news.localhost:8097/s2.xml.gz"));
  }

  @Test
  void readsAPlainList() {
    byte[] list = "http://a.example/1\nhttp://a.example/2\n".getBytes(StandardCharsets.UTF_8);
    assertThat(read(list).entries()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "<html><body>x", "\u001f\u008bbroken", "<urlset><url><loc>"})
  void neverThrowsAndSaysWhatIsWrong(String body) {
    FeedReading sitemap = read(body.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(sitemap.entries()).isEmpty();
    assertThat(sitemap.problems()).isNotEmpty();
  }

  private static FeedReading read(byte[] body) {
    return new SitemapReader().read(Pages.of(URL, "application/xml", body));
  }
}
