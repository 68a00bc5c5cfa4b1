// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.signaltracker.analytics.Site;
import io.signaltracker.analytics.demo.DemoWeb;
import io.signaltracker.analytics.fake.Chromium;
import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.line.ShippedSources;
import io.signaltracker.analytics.settings.SettingsReader;
import io.signaltracker.crawler.CrawlProgress;
import io.signaltracker.indexer.step.IndexProgress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst searches, opens the story and opens the sentence that it rests on. */
class BrowserIT {

  @TempDir private static Path folder;

  @Test
  void searchesOpensTheStoryAndOpensAnEvidenceSentence() throws InterruptedException {
    try (DemoWeb web = DemoWeb.start(0);
        RunningSite site = RunningSite.start(folder, web);
        Chromium chromium = Chromium.of(site.port())) {
      Page page = chromium.open("/");
      Locator search = page.locator("input[name=q]").first();
      search.fill("happyhorse");
      search.press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*/search\\?.*q=happyhorse.*"));

      page.locator("a[href*='/stories/happyhorse-1-0']").first().click();
      assertThat(page).hasURL(Pattern.compile(".*/stories/happyhorse-1-0.*"));
      assertThat(page.locator("h1").first()).containsText("HappyHorse-1.0");
      assertThat(page.locator("main").first()).containsText("confirmed");

      page.locator("a[href*='/articles/'][href*='claim=']").first().click();
      assertThat(page).hasURL(Pattern.compile(".*/articles/.*claim=.*"));
      assertThat(page.locator("mark").first()).isVisible();

      Assertions.assertThat(chromium.complaints()).isEmpty();
    }
  }

  /** The demo's data and pages on a free port. */
  private record RunningSite(DataLine line, Site site) implements AutoCloseable {

    static RunningSite start(Path data, DemoWeb web) throws InterruptedException {
      var environment = DemoSettings.environment(data, web.port(), Map.of());
      DataLine line =
          DataLine.open(
              SettingsReader.read(environment),
              ShippedSources.parse(web.sources(), "the demo's sources"));
      line.warmUp();
      line.crawl().crawlOnce(CrawlProgress.NONE);
      line.indexing().catchUp(IndexProgress.NONE);
      return new RunningSite(line, Site.start(line, environment, Site.Schedule.OFF));
    }

    int port() {
      return URI.create(site.address()).getPort();
    }

    @Override
    public void close() {
      site.close();
      line.close();
    }
  }
}
