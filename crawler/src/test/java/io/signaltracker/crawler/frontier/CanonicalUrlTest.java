// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example.COM/a, http://news.example.com/a",
    "http://example.com, http://example.com/",
    "http://example.com:80/a, http://example.com/a",
    "https://example.com:443/a, https://example.com/a",
    "http://example.com:8080/a, http://example.com:8080/a",
    "http://example.com/a#part, http://example.com/a",
    "http://example.com/a/../b/./c, http://example.com/b/c",
    "http://example.com/%7Euser, http://example.com/~user",
    "http://example.com/a?utm_source=x&id=3&fbclid=y, http://example.com/a?id=3",
    "http://example.com/a?utm_source=x, http://example.com/a",
    "http://example.com/a?, http://example.com/a",
    "http://bücher.example/a, http://xn--bcher-kva.example/a",
    "http://news.localhost:8097/2026/04/a, http://news.localhost:8097/2026/04/a",
    "http://example.com/two words, http://example.com/two%20words"
  })
  void writesEachPageInOneWay(String given, String canonical) {
    assertThat(CanonicalUrl.of(given).value()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/a",
        "/a",
        "ftp://example.com/",
        "mailto:a@example.com",
        "http://",
        "javascript:alert(1)",
        "http:///a"
      })
  void refusesWhatIsNoWebAddressAndSaysSo(String given) {
    assertThatThrownBy(() -> CanonicalUrl.of(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(given.isEmpty() ? "''" : given);
  }

  @Test
  void changesNothingTheSecondTime() {
    long seed = 20261125L;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String given = "http://" + randomText(random, "aB.-ü1", 8) + ".example" + randomPath(random);
      String once = canonicalOrEmpty(given);
      if (!once.isEmpty()) {
        assertThat(CanonicalUrl.of(once).value()).as("seed %d, %s", seed, given).isEqualTo(once);
      }
    }
  }

  private static String randomPath(Random random) {
    return "/"
        + randomText(random, "aB/.%2e5:~_ ü;=+,@!", 20)
        + "?"
        + randomText(random, "a=&utm_x%26+ b/?", 20)
        + "#"
        + randomText(random, "abc/", 4);
  }

  private static String randomText(Random random, String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    int n = 1 + random.nextInt(length);
    for (int i = 0; i < n; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static String canonicalOrEmpty(String given) {
    try {
      return CanonicalUrl.of(given).value();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
