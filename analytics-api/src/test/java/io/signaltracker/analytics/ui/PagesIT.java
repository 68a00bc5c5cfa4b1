// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.analytics.fake.Client;
import io.signaltracker.analytics.fake.PagesOnFakes;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = PagesOnFakes.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PagesIT {

  @Value("${local.server.port}")
  private int port;

  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(port);
  }

  @Test
  void putsOneCardPerMysteryOnTheBoard() {
    Document board = page("/", 200);

    assertThat(board.select(".card h3").eachText())
        .containsExactly("Quiet Otter", "Ember Alpha", "Lantern-0");
    assertThat(board.select(".card").get(0).text())
        .contains("speculated", "day 12", "rank 9 → 3", "Bluefin AI 46 %", "someone else 32 %");
    assertThat(board.select(".card").get(1).text()).contains("anonymous", "quiet for 93 days");
    assertThat(board.select(".card").get(2).text())
        .contains("revealed after 3 days", "Bluefin AI, Kestrel Institute were wrong")
        .contains("first right: The Daily Gradient, 26 hours before")
        .doesNotContain("someone else");
    assertThat(page("/mysteries?show=revealed", 200).select(".card")).hasSize(1);
  }

  @Test
  void showsHowEachSourceIsDoingAndWhy() {
    Document sources = page("/sources", 200);

    assertThat(sources.select("tbody tr")).hasSize(2);
    assertThat(sources.select("#workbench").text())
        .contains("The Workbench", "healthy", "75 %", "allowed", "Pause");
    assertThat(sources.select("#ledger").text())
        .contains("Ledger & Sons", "failing", "the last 3 visits failed", "CONNECT: <refused>");
    assertThat(sources.select(".headline").text()).contains("2 sources", "1 needs a look");
  }

  @Test
  void pausesASourceAndLetsItGoOn() {
    assertThat(client.post("/sources/workbench/pause").statusCode()).isBetween(300, 399);
    assertThat(page("/sources", 200).select("#workbench").text()).contains("paused", "Resume");
    assertThat(client.post("/sources/workbench/resume").statusCode()).isBetween(300, 399);
    assertThat(page("/sources", 200).select("#workbench").text()).contains("healthy", "Pause");
    assertThat(client.post("/sources/nobody/pause").statusCode()).isEqualTo(404);
  }

  @Test
  void drawsABoardWithItsEventsAndComparesTwoSnapshots() {
    Document board = page("/boards/arena.text?since=2026-04-08", 200);

    assertThat(board.select("svg.plot")).hasSize(2);
    assertThat(board.select("svg.plot g.subject > text").eachText()).containsOnly("Lantern-0");
    assertThat(board.select("svg.plot").get(0).select("g.subject circle.unnamed")).hasSize(1);
    assertThat(board.select("svg.plot").get(0).select("circle.pin title").eachText())
        .anyMatch(pin -> pin.contains("lead, straight to rank 1"))
        .anyMatch(pin -> pin.contains("vendor_set, vendor set to Northwind Labs"));
    assertThat(board.select(".standings tbody tr").eachText())
        .containsExactly(
            "1 Lantern-0 Northwind Labs was not named 1,341 +8 1,333 to 1,349 1,811",
            "– gone, was 2 Settled One Bluefin AI 1,301 1,293 to 1,309 1,811");
    assertThat(board.text()).contains("Seen in one fetch so far");
    assertThat(board.select("#texts h3").text()).contains("Lantern-0", "confirmed");
    assertThat(page("/boards/arena.text?asof=2026-04-07", 200).select(".standings tbody tr"))
        .hasSize(1);
    page("/boards/no.such", 404);
  }

  @Test
  void listsBoardsWithTheirLeaders() {
    assertThat(page("/boards?asof=2026-04-08", 200).select(".boardlist tbody tr").text())
        .contains("text", "Lantern-0", "anonymous");
    assertThat(page("/boards", 200).select(".events tbody tr")).hasSizeGreaterThan(3);
  }

  @Test
  void gathersWhatIsKnownOfAnEntity() {
    Document model = page("/entities/lantern-0", 200);

    assertThat(model.select("h1").text()).isEqualTo("Lantern-0");
    assertThat(model.select("svg.plot")).hasSize(1);
    assertThat(model.select("#of .claims tbody tr")).isNotEmpty();
    assertThat(model.select(".storylinks").text()).contains("Lantern-0", "confirmed");
    page("/entities/nobody-we-know", 404);
  }

  @Test
  void showsASourcesRecordWithItsCalls() {
    Document source = page("/sources/workbench", 200);

    assertThat(source.select(".figures").text()).contains("50 %", "of 2 resolved calls");
    assertThat(source.text()).contains("Provisional", "Brier score");
    assertThat(source.select("#calls-title + .scroll tbody tr")).hasSize(3);
    page("/sources/nobody", 404);
  }

  @Test
  void opensTheEvidenceOfEveryStepOfTheStateBar() {
    Document story = page("/stories/lantern-0", 200);

    assertThat(story.select(".statebar .word").eachText())
        .containsExactly("anonymous", "speculated", "reported", "confirmed");
    assertThat(story.select(".statebar a, .lost a").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(href -> assertThat(story.getElementById(href.substring(1))).isNotNull());
    assertThat(story.select(".dispute").text()).contains("disputed", "two video teams");
    assertThat(story.select(".lost li").eachText()).hasSize(2);
  }

  @Test
  void keepsATableTwinOfEveryCurve() {
    Document story = page("/stories/lantern-0?asof=2026-04-10", 200);

    assertThat(story.select("figure[data-chart]")).hasSize(2);
    assertThat(story.select("figure[data-chart] .twin[open] table tbody tr")).hasSize(8 + 10);
    assertThat(story.select("figure[data-chart]").attr("data-from"))
        .isEqualTo("/api/v1/stories/lantern-0?asof=2026-04-10");
    assertThat(story.body().hasClass("past")).isTrue();
  }

  @Test
  void opensAClaimAtItsSentenceInPlaceAndOnTheArticlesPage() {
    Document story = page("/stories/lantern-0", 200);
    String passage = story.select("#claim-c4 blockquote").attr("hx-get");
    String article = story.select("#claim-c4 a[data-open]").attr("href");

    assertThat(story.select("#claim-c4 blockquote mark.cue").eachText())
        .containsExactly("people familiar", "built");
    Document opened = Jsoup.parseBodyFragment(client.get(passage).body());
    assertThat(opened.select("mark.sentence.subject").text()).isEqualTo("Lantern-0");
    assertThat(opened.select("mark.sentence.object").text()).isEqualTo("Northwind Labs");
    assertThat(opened.text()).contains("led the blind ranking");
    Document read = page(article.substring(0, article.indexOf('#')), 200);
    assertThat(article).endsWith("#sentence");
    assertThat(read.select("#sentence mark.sentence").text()).contains("Northwind Labs");
    assertThat(read.select(".whybox").text()).contains("insiders", "maker-verb-model", "87 %");
  }

  @Test
  void showsWhatChangedInAnArticle() {
    assertThat(page("/articles/a3", 200).select("header a[href=/articles/a3/versions]").text())
        .isEqualTo("version 1");

    Document versions = page("/articles/a3/versions", 200);

    assertThat(versions.select("tbody tr")).hasSize(2);
    assertThat(versions.select(".diff .added ins").eachText())
        .contains("Correction: we had <b>the wrong day</b>.");
    assertThat(page("/articles/a3/versions?to=1", 200).select("#diff-title").text())
        .isEqualTo("Version 1");
    assertThat(page("/articles/a3/versions?from=2&to=1", 200).select(".diff .removed del"))
        .isNotEmpty();
    page("/articles/a3/versions?to=7", 404);
  }

  @Test
  void saysThatAnArticleWasWithdrawn() {
    assertThat(page("/articles/withdrawn", 410).select("main").text())
        .contains("withdrawn", "deleted");
    page("/articles/withdrawn/versions", 410);
  }

  @Test
  void leadsFromAPostToItsThreadAndItsAnswers() {
    assertThat(page("/articles/a4", 200).select("header a[href^=/articles/]").eachAttr("href"))
        .contains("/articles/a3", "/articles/a1");
    assertThat(page("/articles/a3", 200).select("section a").eachAttr("href"))
        .contains("/articles/a4");
  }

  @Test
  void saysWhatASourceAllows() {
    Document source = page("/sources/workbench", 200);
    assertThat(source.select("section:has(#rights-title)").text())
        .contains("allowed", "X-Robots-Tag: nosnippet 3", "2 pages asked not to be kept");
  }

  @Test
  void showsOnlyWhatIsNewSinceTheDateAskedFor() {
    Document story = page("/stories/lantern-0?since=2026-04-09", 200);

    assertThat(story.select(".timeline .entry")).hasSize(3);
    assertThat(story.select("#timeline form a").text()).isEqualTo("show 4 earlier");
  }

  @Test
  void saysSoWhereAStoryHadNotBegunThen() {
    assertThat(page("/stories/lantern-0?asof=2026-04-01", 200).select("main").text())
        .contains("By 2026-04-01 we had not seen it");
  }

  @Test
  void turnsFacetsOnAndOffByLinksThatKeepTheRestOfTheSearch() {
    Document found = page("/search?q=lantern&type=news&sort=newest", 200);

    assertThat(found.select(".chip").eachText()).hasSize(1).first().asString().contains("news");
    assertThat(found.select(".facet a.chosen").attr("href"))
        .isEqualTo("/search?q=lantern&sort=newest");
    assertThat(found.select(".facet a").eachAttr("href"))
        .contains("/search?q=lantern&sort=newest&type=news&type=vendor");
    assertThat(found.select("mark.hit").eachText()).contains("Lantern");
    assertThat(found.select(".histogram a").attr("href"))
        .startsWith("/search?q=lantern&type=news&sort=newest&after=2026-04-09");
    assertThat(found.select("#q").val()).isEqualTo("lantern");
  }

  @Test
  void offersTheWidestNextStepWhereNothingIsFound() {
    Document found = page("/search?q=lantern%20otter", 200);

    assertThat(found.select(".none a").text()).isEqualTo("14 hits with any of the words");
    assertThat(found.select(".none a").attr("href")).isEqualTo("/search?q=lantern+OR+otter");
    assertThat(page("/search?q=lantern&after=2026-05-01", 200).select(".none a").text())
        .isEqualTo("11 hits at any time");
  }

  @Test
  void underlinesTheWrongPlaceOfAQueryAndOffersTheRepair() {
    Document found = page("/search?q=%22open", 400);

    assertThat(found.select(".wrongquery .query").text()).contains("\"open");
    assertThat(found.select(".wrongquery mark.here")).hasSize(1);
    assertThat(found.select(".wrongquery a").attr("href")).isEqualTo("/search?q=%22open%22");
  }

  @Test
  void filtersTheLedger() {
    Document ledger = page("/claims?status=denied&status=confirmed", 200);

    assertThat(ledger.select(".claims tbody tr")).hasSize(2);
    assertThat(ledger.select("input[name=status][checked]").eachAttr("value"))
        .containsExactlyInAnyOrder("denied", "confirmed");
    assertThat(page("/claims?size=2", 200).select("a.more").attr("href"))
        .isEqualTo("/claims?size=2&cursor=from-2");
  }

  @Test
  void saysWhatIsWrongWithAnAddressAndLinksToItWithout() {
    Document problem = page("/claims?foo=1&status=denyed&subject=Lantern-0", 400);

    assertThat(problem.select("main li").eachText())
        .anySatisfy(line -> assertThat(line).contains("no parameter 'foo'"))
        .anySatisfy(line -> assertThat(line).contains("did you mean 'denied'?"));
    assertThat(problem.select("main a").attr("href")).isEqualTo("/claims?subject=Lantern-0");
  }

  @Test
  void hasAPageForWhatIsNotThereAndForWhatFailed() {
    assertThat(page("/nothing", 404).select("h1").text())
        .isEqualTo("There is nothing at this address");
    assertThat(page("/stories/nothing", 404).select("main").text()).contains("'nothing'");
    assertThat(page("/articles/a4?claim=c1", 404).select("main").text()).contains("'c1'");
    Document failed = page("/articles/broken", 500);
    assertThat(failed.select("code").text()).matches("[0-9a-f]{8}");
    assertThat(failed.text()).doesNotContain("secret", "Exception");
  }

  @Test
  void isLaidOutForKeyboardAndScreenReader() {
    for (String path :
        List.of("/", "/stories/lantern-0", "/claims", "/search?q=lantern", "/articles/a4", "/no")) {
      Document page = Jsoup.parse(client.get(path).body());
      assertThat(page.select("html[lang], head > title")).as(path).hasSize(2);
      assertThat(page.select("main, nav, header.frame, footer").size()).isGreaterThanOrEqualTo(4);
      assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.select("table:not(:has(> caption))")).as(path).isEmpty();
      assertThat(page.select("th:not([scope])")).as(path).isEmpty();
      assertThat(page.select("[style], style, script:not([src]), [onclick]")).as(path).isEmpty();
      assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
      assertThat(page.select("input:not([type=hidden])"))
          .as(path)
          .allSatisfy(input ->
              assertThat(
                      input.closest("label") != null
                          || page.selectFirst("label[for=" + input.id() + "]") != null)
                  .isTrue());
    }
  }

  private Document page(String path, int status) {
    HttpResponse<String> answer = client.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
    return Jsoup.parse(answer.body());
  }
}
