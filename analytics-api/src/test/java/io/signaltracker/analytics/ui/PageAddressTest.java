// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageAddressTest {

  private final PageAddress address = address();

  private static PageAddress address() {
    Map<String, String[]> parameters = new LinkedHashMap<>();
    parameters.put("q", new String[] {"a&b=c \"d\""});
    parameters.put("source", new String[] {"one", "two", "one"});
    parameters.put("sort", new String[] {""});
    parameters.put("cursor", new String[] {"x"});
    return PageAddress.of("/search", parameters);
  }

  @Test
  void keepsTheStateAndDropsWhatIsEmptyOrDouble() {
    assertThat(address).hasToString("/search?q=a%26b%3Dc+%22d%22&source=one&source=two&cursor=x");
  }

  @Test
  void goesBackToTheFirstPageWithAnyChange() {
    assertThat(address.with("sort", "newest").state()).doesNotContainKey("cursor");
    assertThat(address.without("q").state()).doesNotContainKey("cursor");
    assertThat(address.toggled("source", "three").state()).doesNotContainKey("cursor");
    assertThat(address.state()).containsKey("cursor");
  }

  @Test
  void picksAValueAndLetsItGo() {
    PageAddress more = address.toggled("source", "three");

    assertThat(more.state().get("source")).containsExactly("one", "two", "three");
    assertThat(more.toggled("source", "three").state().get("source")).containsExactly("one", "two");
    assertThat(address.toggled("source", "one").toggled("source", "two").state())
        .doesNotContainKey("source");
  }
}
