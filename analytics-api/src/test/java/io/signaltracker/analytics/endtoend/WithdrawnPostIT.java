// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.signaltracker.analytics.Site;
import io.signaltracker.analytics.fake.Client;
import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.line.ShippedSources;
import io.signaltracker.analytics.settings.SettingsReader;
import io.signaltracker.crawler.CrawlProgress;
import io.signaltracker.indexer.step.IndexProgress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A post is read, answered and shown; then its author takes it down. */
class WithdrawnPostIT {

  private static final String SAID = "HappyHorse-1.0 was developed by Alibaba";

  @TempDir private static Path folder;

  @Test
  void isForgottenWhereverItWasShown() throws Exception {
    try (Forum forum = Forum.start()) {
      forum.put("newstories", "[7]");
      forum.put("updates", "{\"items\": []}");
      forum.put("item/7", item(7, "\"title\": \"Who made it?\", \"kids\": [8]", SAID));
      forum.put("item/8", item(8, "\"parent\": 7", "I have heard that too, from two people."));
      var environment = DemoSettings.environment(folder, forum.port(), Map.of());
      String sources =
          """
          sources:
            - {id: forum, name: Forum, type: community, language: en,
               announcers: [{hacker-news: "%s"}]}
          """;
      try (DataLine line =
              DataLine.open(
                  SettingsReader.read(environment),
                  ShippedSources.parse(sources.formatted(forum.url()), "sources"));
          Site site = Site.start(line, environment, Site.Schedule.OFF)) {
        Client client = new Client(URI.create(site.address()).getPort());
        crawl(line);
        JsonNode claim = client.json("/api/v1/claims").get("claims").get(0);
        String id = claim.get("article_id").asString();
        JsonNode article = client.json("/api/v1/articles/" + id);
        assertThat(article.get("text").asString()).contains(SAID);
        String answer = article.get("thread").get("answers").get(0).asString();
        assertThat(thread(client, answer, "parent_id")).isEqualTo(id);
        assertThat(thread(client, answer, "root_id")).isEqualTo(id);

        forum.put("item/7", "{\"id\": 7, \"type\": \"story\", \"deleted\": true}");
        forum.put("updates", "{\"items\": [7]}");
        crawl(line);

        for (String path : List.of("/api/v1/articles/", "/articles/")) {
          assertThat(client.get(path + id).statusCode()).as(path).isEqualTo(410);
          assertThat(client.get(path + id).body()).contains("deleted");
          assertThat(client.get(path + id + "/versions").statusCode()).isEqualTo(410);
        }
        for (String path :
            List.of(
                "/api/v1/claims",
                "/api/v1/search?q=happyhorse",
                "/api/v1/stories",
                "/api/v1/news",
                "/claims",
                "/search?q=happyhorse",
                "/")) {
          assertThat(client.get(path).body()).as(path).doesNotContain(SAID).doesNotContain(id);
        }
        assertThat(thread(client, answer, "parent_id")).isEqualTo(id);
      }
    }
  }

  private static String thread(Client client, String article, String name) {
    return client.json("/api/v1/articles/" + article).get("thread").get(name).asString();
  }

  private static void crawl(DataLine line) throws InterruptedException {
    line.crawl().crawlOnce(CrawlProgress.NONE);
    line.indexing().catchUp(IndexProgress.NONE);
  }

  /** Old enough to be looked at again only where the updates name it. */
  private static String item(int id, String more, String text) {
    return "{\"id\": %d, \"type\": \"%s\", \"by\": \"mara\", \"time\": 1775590000, %s, \"text\": \"%s.\"}"
        .formatted(id, id == 7 ? "story" : "comment", more, text);
  }

  /** A forum whose answers can be changed. */
  private record Forum(HttpServer server, Map<String, String> answers) implements AutoCloseable {

    static Forum start() throws IOException {
      Map<String, String> answers = new ConcurrentHashMap<>();
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            String answer = answers.get(exchange.getRequestURI().getPath());
            byte[] body = (answer == null ? "" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return new Forum(server, answers);
    }

    void put(String name, String answer) {
      answers.put("/v0/" + name + ".json", answer);
    }

    int port() {
      return server.getAddress().getPort();
    }

    String url() {
      return "http://127.0.0.1:" + port() + "/v0";
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
