// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.crawler.fetch.SiteKeys.SiteKey;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteKeysTest {

  private final SiteKeys keys =
      new SiteKeys(List.of(new SiteKey("https://api.example", "x-api-key", "s3cret")));

  @ParameterizedTest
  @ValueSource(
      strings = {"https://api.example/v2", "https://API.example:443/", "HTTPS://api.example"})
  void giveTheKeyToItsOwnSite(String url) {
    assertThat(keys.headers(URI.create(url))).isEqualTo(Map.of("x-api-key", "s3cret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.example/v2",
        "https://api.example:8443/",
        "https://api.example.evil/",
        "https://evil/?https://api.example",
        "https://api.example@evil/",
        "https://sub.api.example/"
      })
  void keepTheKeyFromEveryOtherSite(String url) {
    assertThat(keys.headers(URI.create(url))).isEmpty();
  }

  @Test
  void refuseAKeyThatWouldSplitAHeaderAndNeverShowOne() {
    assertThatThrownBy(() -> new SiteKey("https://api.example", "x-api-key", "a\r\nb: c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://api.example");
    assertThat(new SiteKey("https://api.example", "x-api-key", "s3cret").toString())
        .doesNotContain("s3cret");
  }
}
