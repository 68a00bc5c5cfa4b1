// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.source.Announcer;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedSourcesTest {

  private final List<Source> sources = ShippedSources.read(null).sources();

  @Test
  void holdSourcesOfEveryType() {
    assertThat(sources).hasSizeGreaterThanOrEqualTo(35);
    assertThat(sources).extracting(Source::type).contains(SourceType.values());
  }

  @Test
  void nameTheOwnerOfEveryVendorsVoiceAndOfNobodyElse() {
    assertThat(sources)
        .allSatisfy(source ->
            assertThat(source.official() != null).isEqualTo(source.type() == SourceType.VENDOR));
  }

  @Test
  void lookAtNoForumOfOneHostMoreOftenThanItCanBear() {
    assertThat(sources)
        .filteredOn(source ->
            source.announcers().stream()
                .anyMatch(
                    one -> one instanceof Announcer.Forum(String kind, _) && kind.equals("reddit")))
        .isNotEmpty()
        .allSatisfy(
            source -> assertThat(source.poll()).isGreaterThanOrEqualTo(Duration.ofMinutes(2)));
  }

  @Test
  void areFetchedEncrypted() {
    assertThat(sources)
        .flatExtracting(Source::announcers)
        .extracting(announcer -> announcer.url().getScheme())
        .containsOnly("https");
  }
}
