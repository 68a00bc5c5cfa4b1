// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.org",
        "a.b+news@sub.example.co",
        "o'hara@example.org",
        "root@localhost"
      })
  void readsPlainAddresses(String address) {
    assertThat(EmailAddress.read(" " + address + " ").orElseThrow().text()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@example.org",
        "ada@",
        "ada@example..org",
        ".ada@example.org",
        "ada@-example.org",
        "ada@example.org\r\nBcc: all@example.org",
        "ada@example.org, bob@example.org",
        "Ada <ada@example.org>",
        "\"a b\"@example.org",
        "ada@exa mple.org",
        "ad\u760Da@example.org",
        "a@b@example.org"
      })
  void refusesWhatCouldBecomeMoreThanOneAddress(String address) {
    assertThat(EmailAddress.read(address)).isEmpty();
  }

  @Test
  void refusesOverlongAddresses() {
    assertThat(EmailAddress.read("a".repeat(65) + "@example.org")).isEmpty();
    assertThat(EmailAddress.read("a@" + "b".repeat(250) + ".org")).isEmpty();
  }
}
