// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.signaltracker.analytics.Site;
import io.signaltracker.analytics.demo.DemoWeb;
import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.line.ShippedSources;
import io.signaltracker.analytics.settings.SettingsReader;
import io.signaltracker.crawler.CrawlProgress;
import io.signaltracker.indexer.step.IndexProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst searches, opens the story and opens the sentence that it rests on. */
class BrowserIT {

  @TempDir private static Path folder;

  @Test
  void searchesOpensTheStoryAndOpensAnEvidenceSentence() throws InterruptedException {
    Path chromium = chromium();
    assumeTrue(chromium != null, "no Chromium found: ./signal-tracker verify installs or names it");
    try (DemoWeb web = DemoWeb.start(0);
        RunningSite site = RunningSite.start(folder, web);
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(options(chromium))) {
      Page page = browser.newPage();
      List<String> problems = new ArrayList<>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          problems.add(message.text());
        }
      });
      page.onRequest(request -> {
        if (!request.url().startsWith(site.address()) && !request.url().startsWith("data:")) {
          problems.add("request to " + request.url());
        }
      });

      page.navigate(site.address() + "/");
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

      Assertions.assertThat(problems).isEmpty();
    }
  }

  private static BrowserType.LaunchOptions options(Path chromium) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(chromium)
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run"));
  }

  /** The launcher names one; otherwise the usual places are looked at. */
  private static @Nullable Path chromium() {
    List<String> places = new ArrayList<>();
    String named = System.getenv("SIGNAL_TRACKER_BROWSER");
    if (named != null) {
      places.add(named);
    }
    places.addAll(
        List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"));
    return places.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
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

    String address() {
      return site.address();
    }

    @Override
    public void close() {
      site.close();
      line.close();
    }
  }
}
