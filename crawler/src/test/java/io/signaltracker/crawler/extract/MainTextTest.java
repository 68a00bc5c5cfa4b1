// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.Pages;
import io.signaltracker.crawler.extract.Extraction.ExtractedArticle;
import org.junit.jupiter.api.Test;

/** What of a page is its text. */
class MainTextTest {

  private static final String ONE =
      "A model that nobody has claimed went to the top of a public board on Tuesday, ahead of all.";
  private static final String TWO =
      "People who compare such clips for a living would not bet on whose model it might be so far.";
  private static final String OTHER =
      "An entirely different story about chips, which has nothing to do with the model of this page.";

  private static String text(String body) {
    String page = "<html lang=en><title>Nobody owns it</title><body><h1>Nobody owns it</h1>" + body;
    return ((ExtractedArticle)
            new ArticleExtractor()
                .read(Pages.of("http://paper.example/a", "text/html; charset=utf-8", page), null))
        .text();
  }

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }

  @Test
  void goesOnAfterABoxOfOtherArticlesInItsMiddle() {
    String box = "<div class=mod><h4>Lesen Sie auch</h4><p>" + OTHER + "</p></div>";
    assertThat(text("<div class=story>" + p(ONE) + box + p(TWO) + "</div>"))
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void endsWhereAHeadingBesideItsParagraphsOpensSomethingElse() {
    assertThat(text("<div>" + p(ONE) + p(TWO) + "<h2>Weitere Artikel</h2>" + p(OTHER) + "</div>"))
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void isKeptWhereASystemCallsAllItsPartsWidgets() {
    String body =
        "<div class=builder-widget>"
            + p(ONE)
            + "</div><div class=builder-widget>"
            + p(TWO)
            + "</div>";
    assertThat(text(body)).contains(ONE).contains(TWO);
  }

  @Test
  void isAllPartsOfABodyThatIsDeclaredInParts() {
    String part = "<section itemprop=articleBody>";
    assertThat(text("<div>" + part + p(ONE) + "</section>" + part + p(TWO) + "</section></div>"))
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void beginsWithTheStandfirstAboveTheBody() {
    String lead = "One line that sums the whole of the story up before it even begins.";
    String body = "<div><p class=lead>" + lead + "</p></div><main>" + p(ONE) + p(TWO) + "</main>";
    assertThat(text(body)).isEqualTo(lead + "\n\n" + ONE + "\n\n" + TWO);
  }

  @Test
  void isTheDiscussionWhereThereIsNothingElse() {
    String post = "<div class=comment><div class=comment-text>%s</div></div>";
    assertThat(text(post.formatted(ONE + " " + TWO) + post.formatted(OTHER + " " + TWO)))
        .contains(ONE)
        .contains(OTHER);
  }

  @Test
  void isWhatProgramsAreGivenWhereReadersGetAFragment() {
    String given = ONE + " " + TWO + " " + OTHER + " " + ONE.replace("Tuesday", "Friday");
    String script =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script>";
    assertThat(text(script.formatted(given) + p(ONE))).isEqualTo(given);
  }

  @Test
  void keepsListsTablesQuotationsAndCode() {
    String body =
        p(ONE)
            + "<ul><li>first of two points</li><li>second of two points</li></ul>"
            + "<table><tr><td>Board</td><td>Elo</td></tr><tr><td>video</td><td>1333</td></tr></table>"
            + "<blockquote>We do not comment on entries without a name, now or ever.</blockquote>"
            + "<pre>print('it is a longer line of code')</pre>"
            + p(TWO);
    assertThat(text("<article>" + body + "</article>"))
        .isEqualTo(
            String.join(
                "\n\n",
                ONE,
                "first of two points",
                "second of two points",
                "Board Elo",
                "video 1333",
                "We do not comment on entries without a name, now or ever.",
                "print('it is a longer line of code')",
                TWO));
  }
}
