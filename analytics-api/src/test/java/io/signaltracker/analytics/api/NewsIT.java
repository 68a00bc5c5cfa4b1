// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.analytics.fake.PagesOnFakes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The news over HTTP: who may decide, and what a decision answers. */
@SpringBootTest(classes = PagesOnFakes.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class NewsIT {

  private static final String SPLIT =
      "{\"articles\":[\"a5\"],\"by\":\"ann\",\"why\":\"another lab\"}";

  @Value("${local.server.port}")
  private int port;

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpRequest.Builder json(String path, String body) {
    return at(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
  }

  @Test
  void aDecisionFromThisMachineIsTakenAndShown() {
    HttpResponse<String> answer = send(json("/api/v1/news/a4/split", SPLIT));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"kind\":\"split\"", "\"why\":\"another lab\"");
    assertThat(send(at("/news/a5")).body())
        .contains("another lab", "2 articles", "2 independent origins")
        .doesNotContain("<b>in Elmport</b>");
  }

  @Test
  void aDecisionByWayOfAnotherSiteIsRefused() {
    assertThat(send(json("/api/v1/news/a4/split", SPLIT).header("Origin", "https://evil.example")))
        .returns(403, HttpResponse::statusCode);
    assertThat(send(json("/api/v1/news/a4/split", SPLIT).header("Sec-Fetch-Site", "cross-site")))
        .returns(403, HttpResponse::statusCode);
    assertThat(
            send(
                at("/news/a4/split")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", "https://evil.example")
                    .POST(BodyPublishers.ofString("article=a5&by=x&why=y"))))
        .returns(403, HttpResponse::statusCode);
  }

  @Test
  void aDecisionThatAProxyPassesOnNeedsAToken() {
    HttpResponse<String> answer =
        send(json("/api/v1/news/a4/split", SPLIT).header("X-Forwarded-For", "203.0.113.9"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("signaltracker.analyst.token");
  }

  @Test
  void saysWhatIsWrongWithADecision() {
    assertThat(send(json("/api/v1/news/a4/split", "{\"articles\":[\"a5\"],\"by\":\"ann\"}")))
        .returns(422, HttpResponse::statusCode)
        .extracting(HttpResponse::body)
        .asString()
        .contains("decision-refused", "'why'");
    assertThat(send(json("/api/v1/news/a4/merge", "{\"with\":\"no\",\"by\":\"a\",\"why\":\"b\"}")))
        .returns(404, HttpResponse::statusCode);
    assertThat(send(json("/api/v1/news/no/split", "nonsense")))
        .returns(400, HttpResponse::statusCode);
    assertThat(
            send(
                at("/api/v1/news/a4/split")
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString(SPLIT))))
        .returns(415, HttpResponse::statusCode);
  }

  @Test
  void aFormDecidesAndLeadsBackToTheStory() {
    HttpResponse<String> answer =
        send(
            at("/news/a4/split")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://localhost:" + port)
                .POST(BodyPublishers.ofString("article=a5&by=bob&why=by+form")));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/news/a4");
    assertThat(send(at("/news/a4")).body()).contains("by form");
  }

  @Test
  void listsStoriesAndBursts() {
    assertThat(send(at("/api/v1/news?articles=2")).body()).contains("\"total\":1");
    assertThat(send(at("/api/v1/bursts?day=2026-11-20")).body())
        .contains("\"day\":\"2026-11-20\"", "Lantern-0", "\"z\":8.0");
    assertThat(send(at("/news")).body()).contains("Suddenly in the news", "Lantern-0");
  }
}
