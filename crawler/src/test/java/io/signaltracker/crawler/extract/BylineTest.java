// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {

  private static @Nullable String byline(String html) {
    PageIndex page =
        new PageIndex(
            Jsoup.parse(
                "<meta property=og:site_name content='The Paper'><h1>A headline of some length</h1>"
                    + html,
                "http://paper.example/a"));
    JsonLd jsonLd = JsonLd.of(page);
    SiteName site = new SiteName(page, jsonLd);
    Blocks blocks = Blocks.of(page.page().body());
    return new Byline(page, blocks, new NameWords(), jsonLd, site, "A headline of some length")
        .text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta name=author content='By Ada Example and Bo Example'> | Ada Example, Bo Example",
        "<meta name=author content='Ada Example, Political Correspondent, The Paper'> | Ada Example",
        "<meta name=author content='The Paper'><p class=byline>Von Ada Example, dpa</p> | Ada Example",
        "<meta name=author content='The Paper'> | The Paper",
        "<meta name=author content='http://x.example/ada'><a rel=author href=/ada>Ada Example</a> | Ada Example",
        "<div class=entry-author>Posted on 3 May 2026 by Ada Example</div> | Ada Example",
        "<span class=author>Geschrieben von<a href=/ada>Ada Example</a></span> | Ada Example",
        "<p>By Ada Example</p> | Ada Example",
        "<a href='/author/ada'>Ada Example</a> | Ada Example",
        "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"author\":{\"@id\":\"#1\"}},{\"@id\":\"#1\",\"name\":\"Ada Example\"}]}</script> | Ada Example",
        "<div class=author>lupa am 26/10/13, 03:48 pm</div> | lupa"
      })
  void namesWhoWroteThePage(String html, String expected) {
    assertThat(byline(html)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>By then it was too late for the lab to answer.</p>",
        "<div class=comments><p class=author>Ada Example</p></div>",
        "<a href='http://video.example/user/thepaper'>Watch us</a>",
        "<li itemprop=citation><meta itemprop=author content='Ada Example'></li>",
        "<p class=byline>admin</p>"
      })
  void namesNobodyWhereNobodyIsNamed(String html) {
    assertThat(byline(html)).isNull();
  }
}
