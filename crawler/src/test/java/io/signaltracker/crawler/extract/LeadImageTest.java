// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadImageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property='og:image' content='https://cdn.example/a.jpg'> | https://cdn.example/a.jpg",
        "<meta property='og:image' content='/pics/a b.png'> | https://lab.example/pics/a%20b.png",
        "<meta name='twitter:image' content='//cdn.example/t.webp'> | https://cdn.example/t.webp",
        "<meta property='og:image' content=''><link rel=image_src href=i.gif> | https://lab.example/news/i.gif",
        "<meta property='og:image' content='data:image/png;base64,AAAA'> | ",
        "<title>none</title> | ",
      })
  void isWhatThePageWantsToBeShownBy(String head, @Nullable URI expected) {
    assertThat(image(head)).isEqualTo(expected);
  }

  @Test
  void mayStandInStructuredDataAsAnObjectOrAList() {
    String article = "<script type=application/ld+json>{'@type':'NewsArticle','image':%s}</script>";

    assertThat(image(article.formatted("{'url':'https://cdn.example/o.jpg'}").replace("'", "\"")))
        .isEqualTo(URI.create("https://cdn.example/o.jpg"));
    assertThat(image(article.formatted("['https://cdn.example/l.jpg','x']").replace("'", "\"")))
        .isEqualTo(URI.create("https://cdn.example/l.jpg"));
  }

  private static @Nullable URI image(String head) {
    PageIndex page =
        new PageIndex(Jsoup.parse("<html><head>" + head, "https://lab.example/news/1"));
    return LeadImage.of(page, JsonLd.of(page));
  }
}
