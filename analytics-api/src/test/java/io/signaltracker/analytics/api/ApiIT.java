// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.analytics.fake.Client;
import io.signaltracker.analytics.fake.PagesOnFakes;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = PagesOnFakes.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ApiIT {

  @Value("${local.server.port}")
  private int port;

  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(port);
  }

  @Test
  void listsAStoryWithItsMakerTheWrongCandidatesAndEveryClaim() {
    JsonNode answer = client.json("/api/v1/stories?q=lantern");

    assertThat(answer.get("total").asInt()).isEqualTo(1);
    JsonNode story = answer.get("stories").get(0);
    assertThat(story.get("state").asString()).isEqualTo("confirmed");
    assertThat(story.get("maker").asString()).isEqualTo("Northwind Labs");
    assertThat(story.get("first_seen_at").asString()).isEqualTo("2026-04-07T06:10:00Z");
    assertThat(texts(story.get("hypotheses"), "org", "outcome"))
        .containsExactly("Northwind Labs confirmed", "Bluefin AI wrong", "Kestrel Institute wrong");
    assertThat(story.get("hypotheses").get(1).get("origins_against").asInt()).isEqualTo(1);
    assertThat(texts(story.get("claims"), "id", "status", "holder", "source", "date"))
        .hasSize(5)
        .endsWith("c5 confirmed Northwind Labs Northwind Labs newsroom 2026-04-10T07:05:00Z");
    assertThat(story.get("claims").get(4).get("sentence").asString()).contains("built Lantern-0");
    assertThat(story.get("claims").get(4).get("url").asString()).startsWith("https://");
  }

  @Test
  void picksStoriesByStateAndPagesThroughThem() {
    JsonNode first = client.json("/api/v1/stories?state=anonymous,speculated&size=1");
    JsonNode second =
        client.json(
            "/api/v1/stories?state=anonymous,speculated&size=1&cursor="
                + first.get("next_cursor").asString());

    assertThat(first.get("total").asInt()).isEqualTo(2);
    assertThat(texts(first.get("stories"), "id")).containsExactly("quiet-otter");
    assertThat(texts(second.get("stories"), "id")).containsExactly("ember-alpha");
    assertThat(second.get("next_cursor").isNull()).isTrue();
  }

  @Test
  void showsOneStoryWithTransitionsTimelineCurveAndSeries() {
    JsonNode story = client.json("/api/v1/stories/lantern-0?asof=2026-04-10");

    assertThat(story.get("as_of").asString()).isEqualTo("2026-04-10T23:59:59.999Z");
    assertThat(story.get("subject").asString()).isEqualTo("Lantern-0");
    assertThat(texts(story.get("transitions"), "state", "evidence_id"))
        .containsExactly("anonymous ev1", "speculated c1", "reported c4", "confirmed c5");
    assertThat(texts(story.get("timeline"), "lane")).contains("board", "press", "official");
    assertThat(texts(story.get("curve"), "org")).contains("Northwind Labs", "Bluefin AI");
    assertThat(story.get("series").get(0).get("points").get(0).get("score_low").asDouble())
        .isEqualTo(1278);
  }

  @Test
  void filtersClaims() {
    assertThat(ids("/api/v1/claims?status=confirmed&status=denied")).containsExactly("c5", "c3");
    assertThat(ids("/api/v1/claims?object=bluefin%20ai&before=2026-04-09")).containsExactly("c2");
    assertThat(ids("/api/v1/claims?story=quiet-otter")).containsExactly("c6");
    assertThat(ids("/api/v1/claims?relation=based_on")).isEmpty();
    assertThat(client.json("/api/v1/claims/c4").get("holder").asString()).isEqualTo("insiders");
  }

  @Test
  void showsAnArticleWithWhatWasReadInIt() {
    JsonNode article = client.json("/api/v1/articles/a4?version=1");

    JsonNode claim = article.get("claims").get(0);
    assertThat(
            article
                .get("text")
                .asString()
                .substring(claim.get("start").asInt(), claim.get("end").asInt()))
        .isEqualTo(claim.get("sentence").asString());
    assertThat(texts(article.get("mentions"), "text", "type"))
        .containsExactly("Northwind Labs org", "Lantern-0 model");
    assertThat(article.get("published_at").asString()).isEqualTo("2026-04-09T04:15:00Z");
  }

  @Test
  void saysWhatAnArticleAllowsAndWhereAPostStands() {
    JsonNode article = client.json("/api/v1/articles/a4");

    assertThat(article.get("rights").get("quotable").asBoolean()).isTrue();
    assertThat(article.get("rights").get("max_snippet").isNull()).isTrue();
    assertThat(article.get("thread").get("parent_id").asString()).isEqualTo("a3");
    assertThat(article.get("thread").get("root_id").asString()).isEqualTo("a1");
    assertThat(client.json("/api/v1/articles/a3").get("thread").get("answers").get(0).asString())
        .isEqualTo("a4");
    assertThat(client.json("/api/v1/articles/a1").get("thread").isNull()).isTrue();
    JsonNode source = client.json("/api/v1/sources/workbench/rights");
    assertThat(source.get("robots").asString()).isEqualTo("allowed");
    assertThat(texts(source.get("said"), "signal", "articles"))
        .containsExactly("X-Robots-Tag: nosnippet 3");
  }

  @Test
  void tellsWhatChangedFromVersionToVersion() {
    JsonNode versions = client.json("/api/v1/articles/a3/versions");
    JsonNode diff = client.json("/api/v1/articles/a3/versions/2/diff");

    assertThat(texts(versions.get("versions"), "version", "added", "removed"))
        .startsWith("2 1 0")
        .hasSize(2);
    assertThat(diff.get("from").asInt()).isEqualTo(1);
    assertThat(diff.get("title_after").asString()).startsWith("Corrected: ");
    assertThat(texts(diff.get("paragraphs"), "change", "text"))
        .endsWith("added Correction: we had <b>the wrong day</b>.");
    assertThat(client.json("/api/v1/articles/a3/versions/1/diff?from=2").get("removed").asInt())
        .isEqualTo(1);
    assertThat(client.get("/api/v1/articles/a3/versions/9/diff").statusCode()).isEqualTo(404);
    assertThat(client.get("/api/v1/articles/a3/versions/2/diff?from=0").statusCode())
        .isEqualTo(400);
    assertThat(client.get("/api/v1/articles/nobody/versions").statusCode()).isEqualTo(404);
  }

  @Test
  void saysThatAnArticleWasWithdrawnAndWhy() {
    for (String path : List.of("", "/versions", "/versions/1/diff")) {
      HttpResponse<String> answer = client.get("/api/v1/articles/withdrawn" + path);
      assertThat(answer.statusCode()).isEqualTo(410);
      assertThat(answer.body()).contains("withdrawn-article", "deleted", "2026-04-09T10:00:00Z");
    }
  }

  @Test
  void searchesWithFacetsMarksAndAHistogram() {
    JsonNode found = client.json("/api/v1/search?q=lantern&kind=article,claim&size=3");

    assertThat(found.get("total").asInt()).isEqualTo(10);
    assertThat(found.get("hits")).hasSize(3);
    assertThat(found.get("hits").get(0).get("title").get("marks").get(0).get("start").asInt())
        .isPositive();
    assertThat(texts(found.get("facets").get("kind"), "value", "count"))
        .contains("article 5", "claim 5", "story 1");
    assertThat(found.get("histogram")).hasSize(40);
    assertThat(found.get("next_cursor").asString()).isNotEmpty();
  }

  @Test
  void takesAnEmptyParameterForNotGiven() {
    assertThat(client.get("/api/v1/claims?status=&after=&size=&subject=&cursor=").statusCode())
        .isEqualTo(200);
    assertThat(client.get("/api/v1/search?q=&kind=&source=&sort=&before=").statusCode())
        .isEqualTo(200);
  }

  @Test
  void namesEveryParameterThatIsUnknownOrMalformed() {
    HttpResponse<String> answer =
        client.get(
            "/api/v1/search?qq=1&size=900&kind=artikle&after=yesterday&sort=newest&sort=oldest");
    JsonNode problem =
        client.json(
            "/api/v1/search?qq=1&size=900&kind=artikle&after=yesterday&sort=newest&sort=oldest");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(problem.get("type").asString()).isEqualTo("urn:signal-tracker:problem:parameters");
    assertThat(texts(problem.get("errors"), "type", "parameter", "value"))
        .containsExactlyInAnyOrder(
            "urn:signal-tracker:problem:unknown-parameter qq 1",
            "urn:signal-tracker:problem:malformed-parameter size 900",
            "urn:signal-tracker:problem:malformed-parameter kind artikle",
            "urn:signal-tracker:problem:malformed-parameter after yesterday",
            "urn:signal-tracker:problem:malformed-parameter sort newest, oldest");
    assertThat(texts(problem.get("errors"), "expectation"))
        .contains("a whole number from 1 to 200", "one of article, claim, event, story");
    assertThat(problem.get("errors").get(0).get("nearest").asString()).isEqualTo("q");
    assertThat(problem.get("errors").get(2).get("nearest").asString()).isEqualTo("article");
  }

  @Test
  void givesTheTimelineTheCandidatesAndWhatIsNewOfAStory() {
    JsonNode timeline = client.json("/api/v1/stories/lantern-0/timeline");
    assertThat(timeline.get("state").asString()).isEqualTo("confirmed");
    assertThat(timeline.get("timeline").size()).isPositive();

    JsonNode candidates = client.json("/api/v1/stories/lantern-0/hypotheses?asof=2026-04-30");
    assertThat(candidates.get("as_of").asString()).startsWith("2026-04-30T23:59:59");
    assertThat(candidates.get("hypotheses").get(0).get("hypothesis").get("org").asString())
        .isEqualTo("Northwind Labs");
    assertThat(candidates.get("someone_else").asDouble()).isBetween(0.0, 1.0);

    JsonNode all = client.json("/api/v1/stories/lantern-0/changes?since=2026-01-01");
    JsonNode last = client.json("/api/v1/stories/lantern-0/changes?since=2026-04-10T00:00:00Z");
    JsonNode none = client.json("/api/v1/stories/lantern-0/changes?since=2026-05-01");
    assertThat(last.get("transitions").size())
        .isPositive()
        .isLessThan(all.get("transitions").size());
    assertThat(texts(last.get("transitions"), "state")).contains("confirmed");
    assertThat(none.get("transitions").size() + none.get("timeline").size()).isZero();
    assertThat(client.get("/api/v1/stories/lantern-0/changes").statusCode()).isEqualTo(400);
    assertThat(client.get("/api/v1/stories/nothing-here/timeline").statusCode()).isEqualTo(404);
  }

  @Test
  void showsOfListsOnlyWhatWasKnownThen() {
    assertThat(ids("/api/v1/claims?asof=2026-04-01")).isEmpty();
    assertThat(ids("/api/v1/claims?asof=2026-04-30")).isNotEmpty();
    assertThat(client.json("/api/v1/stories?q=lantern&asof=2026-04-01").get("total").asInt())
        .isZero();
    assertThat(client.get("/api/v1/search?asof=2026-04-01").statusCode()).isEqualTo(200);
  }

  @Test
  void saysHowManyArticlesAndOriginsSayTheSame() {
    JsonNode claim = client.json("/api/v1/claims/c5");
    assertThat(claim.get("articles").asInt()).isPositive();
    assertThat(claim.get("origins").asInt()).isPositive();
  }

  @Test
  void givesASourcesScorecardWithWhatItWasCountedFrom() {
    JsonNode card = client.json("/api/v1/sources/workbench/scorecard");
    assertThat(card.get("all").get("n").asInt()).isEqualTo(2);
    assertThat(card.get("all").get("open").asInt()).isEqualTo(1);
    assertThat(card.get("all").get("provisional").asBoolean()).isTrue();
    assertThat(card.get("all").get("hit_rate").asDouble()).isEqualTo(0.5);
    assertThat(card.get("all").get("median_lead_hours").asDouble()).isEqualTo(46);
    assertThat(texts(card.get("speakers"), "name", "n")).containsExactly("ivo 1", "mara 1");
    assertThat(card.get("calls").size()).isEqualTo(3);
    assertThat(client.get("/api/v1/sources/nobody/scorecard").statusCode()).isEqualTo(404);
  }

  @Test
  void saysHowEachSourceIsDoing() {
    JsonNode sources = client.json("/api/v1/sources").get("sources");
    assertThat(texts(sources, "id", "state"))
        .containsExactly("workbench healthy", "ledger failing");
    assertThat(sources.get(1).get("problem").asString()).contains("CONNECT");
    assertThat(sources.get(0).get("not_modified").asDouble()).isEqualTo(0.75);
    assertThat(sources.get(0).get("robots").asString()).isEqualTo("allowed");
  }

  @Test
  void typesAProblemByItsMistakesWhereTheyAreOfOneKind() {
    assertThat(client.json("/api/v1/stories?sort=newest").get("type").asString())
        .isEqualTo("urn:signal-tracker:problem:unknown-parameter");
    assertThat(client.json("/api/v1/stories/lantern-0?asof=x").get("type").asString())
        .isEqualTo("urn:signal-tracker:problem:malformed-parameter");
  }

  @Test
  void refusesDatesThatNoIndexCouldHold() {
    for (String date : List.of("2026-02-30", "%2B999999999-01-01T00:00:00Z", "0", "2026-4-9")) {
      assertThat(client.get("/api/v1/claims?after=" + date).statusCode()).as(date).isEqualTo(400);
    }
  }

  @Test
  void pointsAtThePlaceWhereAQueryStopsMakingSense() {
    JsonNode problem = client.json("/api/v1/search?q=%22open%20weights");

    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.get("type").asString()).isEqualTo("urn:signal-tracker:problem:query-syntax");
    assertThat(problem.get("query").asString()).isEqualTo("\"open weights");
    assertThat(problem.get("position").asInt()).isEqualTo(13);
    assertThat(problem.get("repair").asString()).isEqualTo("\"open weights\"");
  }

  @Test
  void refusesACursorThatNoPageGave() {
    for (String path : List.of("stories", "claims", "search")) {
      JsonNode problem = client.json("/api/v1/" + path + "?cursor=made-up");
      assertThat(problem.get("status").asInt()).as(path).isEqualTo(400);
      assertThat(problem.get("errors").get(0).get("parameter").asString()).isEqualTo("cursor");
      assertThat(problem.get("errors").get(0).get("value").asString()).isEqualTo("made-up");
    }
  }

  @Test
  void namesTheIdThatIsNotThere() {
    for (String kind : List.of("story", "claim", "article")) {
      String path = kind.equals("story") ? "stories" : kind + "s";
      HttpResponse<String> answer = client.get("/api/v1/" + path + "/nothing-here");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body())
          .contains("\"urn:signal-tracker:problem:unknown-" + kind + "\"", "\"nothing-here\"");
    }
    assertThat(client.get("/api/v1/articles/a1?version=7").statusCode()).isEqualTo(404);
  }

  @Test
  void answersAddressesAndMethodsThatDoNotExistWithAProblem() {
    HttpResponse<String> missing = client.get("/api/v1/storys");
    HttpResponse<String> posted = client.post("/api/v1/stories");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(List.of(missing, posted))
        .allSatisfy(answer ->
            assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/problem+json"));
  }

  @Test
  void saysNothingOfItsInsidesWhenItFails() {
    HttpResponse<String> answer = client.get("/api/v1/articles/broken");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("urn:signal-tracker:problem:internal")
        .containsPattern("\"id\":\"[0-9a-f]{8}\"")
        .doesNotContain("secret", "jdbc", "Exception");
  }

  private List<String> ids(String path) {
    return texts(client.json(path).get("claims"), "id");
  }

  private static List<String> texts(JsonNode list, String... names) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list) {
      List<String> values = new ArrayList<>();
      for (String name : names) {
        values.add(item.get(name).asString());
      }
      texts.add(String.join(" ", values));
    }
    return texts;
  }
}
