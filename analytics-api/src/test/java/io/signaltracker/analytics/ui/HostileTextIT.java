// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.analytics.fake.Chromium;
import io.signaltracker.analytics.fake.Client;
import io.signaltracker.analytics.fake.InventedWorld;
import io.signaltracker.analytics.fake.PagesOnFakes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Every crawled text carries markup and template syntax, every crawled address is a script. */
@SpringBootTest(
    classes = {PagesOnFakes.class, HostileTextIT.HostileWorld.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
class HostileTextIT {

  private static final List<String> PAYLOADS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' autofocus onfocus='alert(1)",
          "<svg/onload=alert(1)>",
          "</title></textarea><iframe srcdoc='<script>alert(1)</script>'>",
          "[[${7*191}]]",
          "__${7*191}__",
          "${T(java.lang.Runtime).getRuntime()}");

  private static final String ALL = String.join(" ", PAYLOADS);

  // Not annotated, so that no scan finds it for another test.
  static class HostileWorld {

    @Bean
    @Primary
    InventedWorld hostileWorld() {
      return InventedWorld.changed(text -> text + " " + ALL, address -> "javascript:alert(1)");
    }
  }

  @Value("${local.server.port}")
  private int port;

  @Test
  void showsEveryCrawledTextAsTextOnEveryPage() {
    String query = URLEncoder.encode("a " + PAYLOADS.get(1), StandardCharsets.UTF_8);
    for (String path :
        List.of(
            "/",
            "/stories/lantern-0",
            "/stories/quiet-otter?asof=2026-11-24",
            "/stories/lantern-0?asof=2026-01-01",
            "/boards",
            "/boards/arena.text?model=k0",
            "/boards/arena.text?model=" + query,
            "/entities/lantern-0",
            "/entities/northwind-labs",
            "/sources/workbench",
            "/claims",
            "/claims/c4/passage",
            "/articles/a4?claim=c4",
            "/articles/a2",
            "/search",
            "/search?q=" + query,
            "/search?entity=" + query,
            "/claims?subject=" + query,
            "/claims?" + query.replace("%3D", "") + "=1",
            "/claims?status=" + query,
            "/search?q=" + query + "%20" + query)) {
      Document page = Jsoup.parse(new Client(port).get(path).body());

      assertThat(page.select("script:not([src]), img, iframe, [onerror], [onload], [onfocus]"))
          .as(path)
          .isEmpty();
      assertThat(page.select("script[src]").eachAttr("src"))
          .allMatch(src -> src.startsWith("/lib/") || src.startsWith("/assets/"));
      assertThat(page.text()).as(path).doesNotContain("1337");
    }
  }

  @Test
  void showsThePayloadsThemselves() {
    assertThat(Jsoup.parse(new Client(port).get("/articles/a4").body()).text())
        .contains(PAYLOADS.get(0), PAYLOADS.get(3), PAYLOADS.get(5));
  }

  @Test
  void makesNoLinkOfAScript() {
    for (String path : List.of("/stories/lantern-0", "/articles/a4", "/search", "/claims")) {
      Document page = Jsoup.parse(new Client(port).get(path).body());
      assertThat(page.select("[href], [src], [action]"))
          .as(path)
          .allSatisfy(element -> {
            String target = element.attr("href") + element.attr("src") + element.attr("action");
            assertThat(target).matches("(?s)[/#].*");
          });
    }
  }

  @Test
  void runsNothingAndAsksNobodyInABrowser() {
    try (Chromium chromium = Chromium.of(port)) {
      for (String path :
          List.of(
              "/", "/stories/lantern-0#claim-c4", "/articles/a4?claim=c4", "/search", "/claims")) {
        chromium.open(path);
      }
      assertThat(chromium.complaints()).isEmpty();
    }
  }
}
