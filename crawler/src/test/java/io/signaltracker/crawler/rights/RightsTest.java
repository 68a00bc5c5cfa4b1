// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.rights.Signal.Place;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsTest {

  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "noindex",
        "NoIndex, follow",
        "none",
        "follow noindex",
        "signaltracker: noindex",
        "SignalTracker: nofollow, noindex",
        "*: noindex",
        "otherbot: nosnippet, signaltracker: noindex",
        "unavailable_after: 25 Jun 2010 15:00:00 PST",
        "unavailable_after: Friday, 25-Jun-10 15:00:00 UTC",
        "nofollow, unavailable_after: Fri, 25 Jun 2010 15:00:00 GMT, noarchive",
        "unavailable_after: 2026-05-01T11:59:59Z",
        "unavailable_after: 2026-05-01T13:59:59+02:00",
        "unavailable_after: 2026-04-30"
      })
  void refusesWhatAsksNotToBeListed(String value) {
    assertThat(header(value).refusal(NOW)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "index, follow, max-image-preview:large, max-snippet:-1, max-video-preview:-1",
        "otherbot: noindex, nofollow",
        "otherbot: noindex, otherbot2: none",
        "nofollow",
        "noimageindex",
        "unavailable_after: some day",
        "unavailable_after: 2026-05-01",
        "unavailable_after: 25 Jun 2030 15:00:00 PST",
        "x:y:z,,;:"
      })
  void allowsTheRest(String value) {
    assertThat(header(value).refusal(NOW)).isEmpty();
    assertThat(header(value).quotable()).isTrue();
    assertThat(header(value).archivable()).isTrue();
  }

  @Test
  void readsADateWithItsOwnComma() {
    Rights rights = header("unavailable_after: Fri, 25 Jun 2027 15:00:00 GMT, noarchive");
    assertThat(rights.availableUntil()).isEqualTo(Instant.parse("2027-06-25T15:00:00Z"));
    assertThat(rights.archivable()).isFalse();
    assertThat(rights.refusal(NOW)).isEmpty();
    assertThat(rights.refusal(Instant.parse("2027-06-25T15:00:00Z"))).contains(Refusal.UNAVAILABLE);
  }

  @ParameterizedTest
  @CsvSource({"nosnippet,''", "max-snippet:0,''", "max-snippet: 3,abc", "max-snippet:99,abcdef"})
  void showsNoMoreThanAllowed(String value, String shown) {
    assertThat(header(value).shown("abcdef")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "max-image-preview:none,false",
    "noimageindex,false",
    "max-image-preview:large,true",
    "nosnippet,true"
  })
  void pointsToNoImageThatIsNotToBeShown(String value, boolean pictured) {
    assertThat(header(value).pictured()).isEqualTo(pictured);
  }

  @Test
  void cutsNoCharacterInTwo() {
    assertThat(header("max-snippet:2").shown("a😀b")).isEqualTo("a");
  }

  @Test
  void takesTheStrictestOfSeveral() {
    Rights rights =
        Rights.of(
            List.of(
                new Signal(Place.X_ROBOTS_TAG, "max-snippet:50"),
                new Signal(Place.META_ROBOTS, "max-snippet:20, noarchive"),
                new Signal(Place.X_ROBOTS_TAG, "otherbot: nosnippet")),
            "SignalTracker");
    assertThat(rights.maxSnippet()).isEqualTo(20);
    assertThat(rights.archivable()).isFalse();
    assertThat(rights.signals())
        .containsExactly(
            new Signal(Place.X_ROBOTS_TAG, "max-snippet:50"),
            new Signal(Place.META_ROBOTS, "max-snippet:20, noarchive"));
  }

  @Test
  void neitherKeepsNorShowsATextWhoseMiningIsReserved() {
    Rights rights = Rights.of(List.of(new Signal(Place.TDM_RESERVATION, "1")), "SignalTracker");
    assertThat(rights.reserved()).isTrue();
    assertThat(rights.archivable()).isFalse();
    assertThat(rights.shown("text")).isEmpty();
    assertThat(Rights.of(List.of(new Signal(Place.TDM_RESERVATION, "0")), "x").reserved())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONTENT_SIGNAL|search=no, ai-train=no|false",
        "CONTENT_SIGNAL|search=yes, ai-train=no|true",
        "CONTENT_USAGE|search=n|false",
        "CONTENT_USAGE|train-ai=n|true"
      })
  void asksOnlyWhetherSearchIsWanted(Place place, String value, boolean listed) {
    assertThat(Rights.of(List.of(new Signal(place, value)), "SignalTracker").listed())
        .isEqualTo(listed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signaltracker: nosnippet",
        "noarchive, unavailable_after: Fri, 25 Jun 2027 15:00:00 GMT",
        "max-snippet:7"
      })
  void followsFromWhatIsKeptAsFromWhatWasSaid(String value) {
    Rights rights = header(value);
    assertThat(Rights.ofKept(Signal.lines(rights.signals()))).isEqualTo(rights);
  }

  private static Rights header(String value) {
    return Rights.of(List.of(new Signal(Place.X_ROBOTS_TAG, value)), "SignalTracker");
  }
}
