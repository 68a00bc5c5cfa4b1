// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.analytics.demo.LoopbackClient.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class DemoWebTest {
  private static final String ARTICLE = "/2026/04/10/alibaba-confirms-happyhorse";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static DemoWeb web;
  private static LoopbackClient client;

  @BeforeAll
  static void start() {
    web = DemoWeb.start(0);
    client = new LoopbackClient();
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    web.close();
  }

  @Test
  void servesMoreThanEightyLinkedPagesOnMoreThanTenHostsWithoutADeadLink() {
    Map<String, Reply> pages = followEveryLink();
    Set<String> hosts =
        pages.keySet().stream()
            .map(url -> URI.create(url).getHost())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> dead =
        pages.entrySet().stream()
            .filter(page -> page.getValue().status() >= 400)
            .map(Map.Entry::getKey)
            .toList();

    assertThat(pages.values().stream().filter(DemoWebTest::isHtml)).hasSizeGreaterThan(80);
    assertThat(hosts).hasSizeGreaterThan(10);
    assertThat(dead).containsExactlyInAnyOrderElementsOf(goneOnPurpose());
  }

  @Test
  void everyPageSaysInItsFooterWhatItIs() {
    Set<String> silent = new TreeSet<>();
    for (VirtualHost host : web.hosts()) {
      host.answers()
          .forEach((path, answer) -> {
            if (answer.isHtml() && !footer(answer).contains("Signal Tracker's demo web")) {
              silent.add(host.name() + path);
            }
          });
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void footersTellTheRecordFromTheInventedAndTheUntrue() {
    assertThat(footer(answer("lantern-post", ARTICLE)))
        .contains("Invented outlet")
        .contains("Events and dates are from the public record.");
    assertThat(footer(answer("brindlewood", "/news/marten-2"))).contains("nothing real");
    assertThat(footer(answer("happyhorse-official-hq", "/news/welcome"))).contains("is untrue");
  }

  @Test
  void everyHostDisallowsAPageThatAPageLinksTo() {
    for (VirtualHost host : sourceHosts()) {
      String robots = text(get(host.name(), "/robots.txt"));
      List<String> forbidden =
          Jsoup.parse(text(get(host.name(), "/"))).select("a[href]").eachAttr("href").stream()
              .filter(host::disallows)
              .toList();

      assertThat(host.disallowed()).allSatisfy(p -> assertThat(robots).contains("Disallow: " + p));
      assertThat(forbidden).as(host.name()).isNotEmpty();
      assertThat(host.answers()).containsKeys(forbidden.toArray(String[]::new));
    }
  }

  @Test
  void countsRequestsByHostAndStatusAndThoseAgainstRobots() {
    try (DemoWeb other = DemoWeb.start(0)) {
      String host = "http://lantern-post.localhost:" + other.port();
      client.get(host + "/");
      client.get(host + "/nowhere");
      assertThat(other.requests().disallowed()).isZero();
      client.get(host + "/members/notes");

      assertThat(other.requests().count("lantern-post", 200)).isEqualTo(2);
      assertThat(other.requests().status(404)).isEqualTo(1);
      assertThat(other.requests().total()).isEqualTo(3);
      assertThat(other.requests().disallowed()).isEqualTo(1);
    }
  }

  @Test
  void answers304ToItsOwnValidators() {
    Reply first = get("lantern-post", ARTICLE);
    String etag = first.header("ETag").orElseThrow();
    String modified = first.header("Last-Modified").orElseThrow();

    assertThat(get("lantern-post", ARTICLE, "If-None-Match", etag).status()).isEqualTo(304);
    assertThat(get("lantern-post", ARTICLE, "If-Modified-Since", modified).status()).isEqualTo(304);
    assertThat(get("lantern-post", ARTICLE, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    assertThat(get("lantern-post", ARTICLE, "If-Modified-Since", "yesterday").status())
        .isEqualTo(200);
  }

  @Test
  void compressesForClientsThatAcceptIt() throws IOException {
    Reply plain = get("lantern-post", ARTICLE);
    Reply small = get("lantern-post", ARTICLE, "Accept-Encoding", "gzip");

    assertThat(small.header("Content-Encoding")).contains("gzip");
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
        .isEqualTo(plain.body());
  }

  @Test
  void redirectsTheMovedArticleThatItsFeedStillAnnounces() {
    Reply moved = get("lantern-post", "/2026/03/hunter-alpha");

    assertThat(text(get("lantern-post", "/feed.xml"))).contains("/2026/03/hunter-alpha<");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(client.get(moved.header("Location").orElseThrow()).status()).isEqualTo(200);
  }

  @Test
  void servesTheChineseOutletInGb18030ToldByItsMetaElementAlone() {
    Reply page = get("zhimadeng", "/2026/0410/happyhorse-alibaba.html");

    assertThat(page.header("Content-Type")).contains("text/html");
    assertThat(text(page)).contains("charset=GB18030").doesNotContain("阿里巴巴");
    assertThat(Jsoup.parse(new String(page.body(), Charset.forName("GB18030"))).select("h1").text())
        .isEqualTo("阿里巴巴证实：HappyHorse-1.0出自阿里");
  }

  @Test
  void everyFeedAndSitemapIsWellFormedButTheBrokenOne() {
    Set<String> broken = new TreeSet<>();
    for (VirtualHost host : web.hosts()) {
      host.answers()
          .forEach((path, answer) -> {
            if (answer.contentType().contains("xml") && !isWellFormed(answer.body())) {
              broken.add(host.name() + path);
            }
          });
    }
    assertThat(broken).containsExactly("static-hum/rss.xml");
  }

  @Test
  void namesOnlyHostsInItsSourcesThatExistAndEveryHostIsASource() {
    JsonNode sources = YAMLMapper.builder().build().readTree(web.sources()).get("sources");
    Set<String> named =
        Pattern.compile("http://([a-z0-9-]+)\\.localhost:" + web.port() + "/")
            .matcher(sources.toString())
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.toSet());

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            sourceHosts().stream().map(VirtualHost::name).toList());
    assertThat(addressesIn(sources.toString()))
        .allSatisfy(url ->
            assertThat(client.get(url.endsWith("/v0") ? url + "/newstories.json" : url).status())
                .as(url)
                .isEqualTo(200));
  }

  @Test
  void servesTheForumInHackerNewsShape() {
    JsonNode ids = json("boxcar", "/v0/newstories.json");
    assertThat(ids.size()).isGreaterThanOrEqualTo(8);
    for (JsonNode id : ids) {
      JsonNode story = json("boxcar", "/v0/item/" + id.asLong() + ".json");
      assertThat(story.get("type").asString()).isEqualTo("story");
      assertThat(story.get("descendants").asInt()).isBetween(5, 8);
      for (JsonNode kid : story.get("kids")) {
        JsonNode comment = json("boxcar", "/v0/item/" + kid.asLong() + ".json");
        assertThat(comment.get("type").asString()).isEqualTo("comment");
        assertThat(comment.get("time").asLong()).isGreaterThan(story.get("time").asLong());
      }
    }
  }

  @Test
  void servesEverySnapshotThatItsArchivesList() {
    assertAllListedAnswer("vidrank", "/data/index.json", "models");
    assertAllListedAnswer("arena-mirror", "/data/index.json", "models");
    assertAllListedAnswer("models", "/history/index.json", "data");
    assertAllListedAnswer("gateway", "/history/index.json", "data");
  }

  private static void assertAllListedAnswer(String host, String index, String rows) {
    JsonNode snapshots = json(host, index).get("snapshots");
    assertThat(snapshots.size()).isGreaterThan(4);
    for (JsonNode snapshot : snapshots) {
      Reply reply = client.get(snapshot.get("url").asString());
      assertThat(JSON.readTree(reply.body()).get(rows).size()).isPositive();
    }
  }

  @Test
  void refusesATakenPortWithItsNumberAndTheWayOut() {
    assertThatThrownBy(() -> DemoWeb.start(web.port()))
        .hasMessageContaining(Integer.toString(web.port()))
        .hasMessageContaining("choose another port");
    assertThatThrownBy(() -> DemoWeb.start(70_000)).hasMessageContaining("70000");
  }

  private static Map<String, Reply> followEveryLink() {
    Map<String, Reply> pages = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>();
    sourceHosts().forEach(host -> open.add(url(host.name(), "/")));
    while (!open.isEmpty()) {
      String url = open.poll();
      if (!pages.containsKey(url)) {
        Reply reply = client.get(url);
        pages.put(url, reply);
        open.addAll(linksOf(url, reply));
      }
    }
    return pages;
  }

  private static Collection<String> linksOf(String url, Reply reply) {
    if (reply.status() == 301) {
      return List.of(reply.header("Location").orElseThrow());
    }
    if (!isHtml(reply)) {
      return List.of();
    }
    Document page = Jsoup.parse(text(reply), url);
    List<String> links = page.select("a[href]").eachAttr("abs:href");
    assertThat(links)
        .as("a link out of the demo web on %s", url)
        .allMatch(link -> link.contains(".localhost:" + web.port() + "/"));
    return links;
  }

  private static boolean isHtml(Reply reply) {
    return reply.status() == 200
        && reply.header("Content-Type").filter(type -> type.startsWith("text/html")).isPresent();
  }

  private static List<String> goneOnPurpose() {
    return web.hosts().stream()
        .flatMap(host -> host.gone().stream().map(path -> url(host.name(), path)))
        .toList();
  }

  private static List<VirtualHost> sourceHosts() {
    return web.hosts().stream()
        .filter(host -> !host.name().equals(HostHandler.INDEX_HOST))
        .toList();
  }

  private static Answer answer(String host, String path) {
    return web.hosts().stream()
        .filter(each -> each.name().equals(host))
        .findFirst()
        .orElseThrow()
        .answer(path);
  }

  private static String footer(Answer answer) {
    return Jsoup.parse(new String(answer.body(), UTF_8)).select("footer").text();
  }

  private static boolean isWellFormed(byte[] xml) {
    try {
      var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml)) != null;
    } catch (SAXException _) {
      return false;
    } catch (IOException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> addressesIn(String text) {
    return Pattern.compile("http://[^\"\\s]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static JsonNode json(String host, String path) {
    return JSON.readTree(get(host, path).body());
  }

  private static Reply get(String host, String path, String... headers) {
    return client.get(url(host, path), headers);
  }

  private static String url(String host, String path) {
    return "http://" + host + ".localhost:" + web.port() + path;
  }

  private static String text(Reply reply) {
    return new String(reply.body(), UTF_8);
  }
}
