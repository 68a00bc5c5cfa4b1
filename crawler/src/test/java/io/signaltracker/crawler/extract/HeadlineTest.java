// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {

  private static String headline(String html) {
    PageIndex page = new PageIndex(Jsoup.parse(html, "http://paper.example/a"));
    JsonLd jsonLd = JsonLd.of(page);
    return new Headline(page, jsonLd, new SiteName(page, jsonLd)).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "<title>A model nobody owns | The Paper</title><h1>The Paper</h1><h1>A model nobody owns</h1> ~ A model nobody owns",
        "<title>A model nobody owns - The Paper</title> ~ A model nobody owns",
        "<title>The Paper | A model nobody owns</title><meta property=og:site_name content='The Paper'> ~ A model nobody owns",
        "<title>A model nobody owns</title><h1><a href=/>Some Heading</a></h1> ~ A model nobody owns",
        "<title>Models: who owns this one?</title><h1>Who owns this model? A search</h1> ~ Who owns this model? A search",
        "<title>Votes - A model nobody owns</title><h1>Votes <b>A model nobody owns</b></h1><meta property=og:title content='A model nobody owns'> ~ A model nobody owns",
        "<title>The Paper</title><meta property=og:site_name content='The Paper'><h1>A model nobody owns</h1> ~ A model nobody owns",
        "<title>03.04.2026 - A model nobody owns</title> ~ A model nobody owns",
        "<title>A model nobody owns</title><h2>Elsewhere</h2><h1>News</h1> ~ A model nobody owns"
      })
  void isTheHeadingThatReadersSee(String html, String expected) {
    assertThat(headline(html)).isEqualTo(expected);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void isFoundInATitleThatIsAllSeparators() {
    assertThat(headline("<title>" + "- ".repeat(50_000) + "</title>").length()).isLessThan(501);
  }

  @Test
  void isEmptyWhereThePageHasNone() {
    assertThat(headline("<p>x")).isEmpty();
  }
}
