// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the style sheet, held against WCAG 2.2 AA in light, dark and print. */
class TokensTest {

  private static final double TEXT = 4.5;
  private static final double BORDER_OF_A_CONTROL = 3;

  @Test
  void everyTextColourIsReadableOnEveryGroundInEveryScheme() throws IOException {
    for (String scheme : List.of("light", "dark", "print")) {
      Map<String, String> tokens = tokens(scheme);
      assertThat(tokens.keySet()).as(scheme).containsExactlyElementsOf(tokens("light").keySet());
      tokens.forEach((name, colour) -> {
        if (name.equals("ink") || name.equals("quiet") || name.startsWith("status-")) {
          for (String ground : List.of("paper", "field", "mark", "past")) {
            assertThat(contrast(colour, of(tokens, ground)))
                .as("%s on %s in %s", name, ground, scheme)
                .isGreaterThanOrEqualTo(TEXT);
          }
        }
      });
      assertThat(contrast(of(tokens, "edge"), of(tokens, "paper")))
          .as("edge in %s", scheme)
          .isGreaterThanOrEqualTo(BORDER_OF_A_CONTROL);
    }
  }

  private static String of(Map<String, String> tokens, String name) {
    return Objects.requireNonNull(tokens.get(name), name);
  }

  private static Map<String, String> tokens(String scheme) throws IOException {
    String sheet = sheet();
    int from = sheet.indexOf("/* tokens: " + scheme + " */");
    String block = sheet.substring(from, sheet.indexOf('}', from));
    Map<String, String> tokens = new LinkedHashMap<>();
    Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});")
        .matcher(block)
        .results()
        .forEach(found -> tokens.put(found.group(1), found.group(2)));
    assertThat(tokens).as(scheme).hasSizeGreaterThan(10);
    return tokens;
  }

  private static String sheet() throws IOException {
    try (InputStream sheet = TokensTest.class.getResourceAsStream("/static/assets/pages.css")) {
      return new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  // WCAG 2.2, "contrast ratio" and "relative luminance".
  private static double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
