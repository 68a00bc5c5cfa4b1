// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  private final Links links = new Links();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org/x",
        "/relative",
        "https:",
        "https:///no-host",
        "https://user@example.org/",
        "https://bank.example@evil.example/",
        "http://exa mple.org/",
        "ftp://example.org/",
        ""
      })
  void keepsWhatIsNoWebAddressAsText(String address) {
    assertThat(links.safe(address)).isNull();
    assertThat(links.host(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org/a?b=c#d", "http://example.org", "HTTPS://example.org:8443/x"})
  void linksToWebAddresses(String address) {
    assertThat(links.safe(address)).isEqualTo(address);
  }

  @Test
  void takesNoAddressForNoLink() {
    assertThat(links.safe(null)).isNull();
  }
}
