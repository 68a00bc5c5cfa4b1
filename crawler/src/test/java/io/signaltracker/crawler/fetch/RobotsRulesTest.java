// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {

  private static RobotsRules rules(String robotsTxt) {
    return RobotsRules.parse(robotsTxt.getBytes(StandardCharsets.UTF_8), "SignalTracker");
  }

  private static RobotsRules forEverybody(String lines) {
    return rules("User-agent: *\n" + lines);
  }

  @ParameterizedTest
  @CsvSource({
    "/notes/, /notes/a, false",
    "/notes/, /notes, true",
    "/Notes, /notes, true",
    "/*.pdf$, /a/b.pdf, false",
    "/*.pdf$, /a/b.pdf?x, true",
    "/a*b*c, /axxbyyczz, false",
    "/a*b*c, /axxcyyb, true",
    "/price$, /price, false",
    "/price$, /prices, true",
    "/a%2fb, /a%2Fb, false",
    "/a%2fb, /a/b, true",
    "/%6Eotes, /notes, false",
    "/notes, /%6eotes, false",
    "/é, /%C3%A9, false",
    "/a%2Ab, /a*b, false",
    "/?q=, /?q=1, false",
    "'', /a, true",
  })
  void comparesAPatternWithAPathAsRfc9309Has(String pattern, String path, boolean allowed) {
    assertThat(forEverybody("Disallow: " + pattern).allows("http://a.example" + path))
        .isEqualTo(allowed);
  }

  @Test
  void letsTheLongestRuleDecideAndTheAllowingOneOnATie() {
    RobotsRules rules = forEverybody("Disallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c\n");
    assertThat(rules.allows("http://a.example/a/x")).isFalse();
    assertThat(rules.allows("http://a.example/a/b/x")).isTrue();
    assertThat(rules.allows("http://a.example/c")).isTrue();
  }

  @Test
  void saysWhichRuleForbids() {
    assertThat(forEverybody("Disallow: /\nDisallow: /no*").forbidding("http://a.example/notes"))
        .contains("Disallow: /no*");
  }

  @Test
  void takesAllGroupsThatNameItTogetherAndThenNoneForEverybody() {
    RobotsRules rules =
        rules(
            "User-agent: *\nDisallow: /\n\nUser-agent: signaltracker\nDisallow: /a\n\n"
                + "User-agent: other\nUser-agent: SIGNALTRACKER/2.0\nDisallow: /b\n");
    assertThat(rules.allows("http://a.example/a")).isFalse();
    assertThat(rules.allows("http://a.example/b")).isFalse();
    assertThat(rules.allows("http://a.example/c")).isTrue();
  }

  @Test
  void isNotNamedByALongerName() {
    assertThat(rules("User-agent: signaltrackerplus\nDisallow: /").allows("http://a.example/"))
        .isTrue();
  }

  @Test
  void alwaysReadsRobotsTxtItself() {
    assertThat(forEverybody("Disallow: /").allows("http://a.example/robots.txt")).isTrue();
  }

  @Test
  void readsThePauseOfItsOwnGroup() {
    RobotsRules rules =
        rules("User-agent: *\nCrawl-delay: 9\n\nUser-agent: SignalTracker\nCrawl-delay: 2.5\n");
    assertThat(rules.crawlDelay()).contains(Duration.ofMillis(2500));
    assertThat(forEverybody("Crawl-delay: soon").crawlDelay()).isEmpty();
    assertThat(forEverybody("Crawl-delay: -1").crawlDelay()).isEmpty();
    assertThat(forEverybody("Crawl-delay: 1e308").crawlDelay()).contains(Duration.ofDays(1));
  }

  @Test
  void neverThrowsForAnyBytes() {
    Random random = new Random(20261125);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      RobotsRules rules = RobotsRules.parse(bytes, "SignalTracker");
      assertThat(rules.allows("http://a.example/robots.txt")).isTrue();
    }
  }
}
