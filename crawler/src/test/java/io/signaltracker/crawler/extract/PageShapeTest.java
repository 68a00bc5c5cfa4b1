// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageShapeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/a/story /a/story?page=2 2",
        "/a/story?page=1 /a/story?page=2 2",
        "/a/story?id=7 /a/story?id=7&p=2 2",
        "/a/story?id=7 /a/story?page=3&id=7 3",
        "/a/story/ /a/story/2/ 2",
        "/a/story /a/story/page/2 2",
        "/a/story /a/story/page-2 2",
        "/a/story.html /a/story,2.html 2",
        "/a/story.html /a/story_2.html 2",
        "/a/story.html /a/story-page2.html 2",
        "/a/story.html /a/story-seite-2.html 2",
        "/a/story.html /a/story/02.html 2"
      })
  void knowsHowFurtherPagesAreAddressed(String first, String further, int number) {
    assertThat(isPage(first, further, number)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/a/story,/a/story?page=3,2",
    "/a/story,/a/story?page=1,2",
    "/a/story,/a/other?page=2,2",
    "/a/story,/a/story?id=2,2",
    "/a/story?id=7,/a/story?id=8&page=2,2",
    "/story/1,/story/2,2",
    "/story-1.html,/story-2.html,2",
    "/a/wan,/a/wan-2,2",
    "/a/wan,/a/wan-2.1,2",
    "/a/wan,/a/wan2,2",
    "/a/story,/a/story/comments/2,2",
    "/a/story,/a/story/2024,2",
    "/a/story?page=2,/a/story?page=3,3",
    "/,/page/2,2"
  })
  void takesNoOtherAddressForAFurtherPage(String first, String further, int number) {
    assertThat(isPage(first, further, number)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x,http://a.example/x?page=2",
    "https://a.example/x,https://b.example/x?page=2"
  })
  void staysOnTheHost(URI first, URI further) {
    assertThat(PageShape.isPage(first, new FurtherPage(further, true), 2)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/a/story,/a/story?page=3,true",
    "/a/story,/a/story/4/,true",
    "/a/story,/a/story,false",
    "/a/story,/a/story?page=1,false",
    "/story/1,/story/2,false"
  })
  void knowsALaterPageByWhatItCallsItself(String first, String own, boolean later) {
    assertThat(PageShape.isLater(url(first), url(own))).isEqualTo(later);
  }

  private static boolean isPage(String first, String further, int number) {
    return PageShape.isPage(url(first), new FurtherPage(url(further), false), number);
  }

  private static URI url(String path) {
    return URI.create("https://a.example" + path);
  }
}
