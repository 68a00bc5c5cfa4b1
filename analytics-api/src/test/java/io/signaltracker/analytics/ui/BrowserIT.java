// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.signaltracker.analytics.fake.Chromium;
import io.signaltracker.analytics.fake.PagesOnFakes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What only a browser can tell: that the scripts work, and work under the policy. */
@SpringBootTest(classes = PagesOnFakes.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class BrowserIT {

  @Value("${local.server.port}")
  private int port;

  private Chromium chromium;

  @BeforeEach
  void start() {
    chromium = Chromium.of(port);
  }

  @AfterEach
  void stop() {
    chromium.close();
  }

  @Test
  void drawsBothCurvesAndPutsTheirTablesAway() {
    Page page = chromium.open("/stories/lantern-0");

    assertThat(page.locator("figure[data-chart] canvas")).hasCount(2);
    assertThat(page.locator("figure[data-chart] .twin[open]")).hasCount(0);
    page.locator("figure[data-chart] .twin summary").first().click();
    assertThat(page.locator("figure[data-chart] table").first()).isVisible();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void opensTheSentenceThatAnAddressPointsAtWithTheTextAroundIt() {
    Page page = chromium.open("/stories/lantern-0#claim-c4");

    assertThat(page.locator("#claim-c4 blockquote")).containsText("led the blind ranking");
    assertThat(page.locator("#claim-c4 mark.sentence.object")).hasText("Northwind Labs");
    page.locator(".statebar a").last().click();
    assertThat(page.locator("#claim-c5 blockquote")).containsText("led the blind ranking");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void isReadWithTheKeyboardAlone() {
    Page page = chromium.open("/claims");

    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("k");
    assertThat(page.locator("#claim-c6")).isFocused();
    page.keyboard().press(" ");
    assertThat(page.locator("#claim-c6 blockquote")).isVisible();
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    page.keyboard().press("Escape");
    page.keyboard().press("/");
    page.keyboard().type("jo?");
    assertThat(page.locator("#q")).hasValue("jo?");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=jo%3F");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void doesNotScrollSidewaysOnAPhone() {
    for (String path :
        new String[] {"/", "/stories/lantern-0", "/claims", "/search?q=lantern", "/articles/a4"}) {
      Page page = chromium.open(path);
      page.setViewportSize(390, 800);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(390);
    }
  }
}
