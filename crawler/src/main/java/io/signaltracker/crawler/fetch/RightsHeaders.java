// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import io.signaltracker.crawler.rights.Signal;
import io.signaltracker.crawler.rights.Signal.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The headers that say what may be done with an answer. */
final class RightsHeaders {

  private static final List<Place> PLACES =
      List.of(Place.X_ROBOTS_TAG, Place.TDM_RESERVATION, Place.TDM_POLICY, Place.CONTENT_USAGE);

  private RightsHeaders() {}

  /**
   * Whether every value counts where the header comes more than once.
   *
   * @param name in lower case
   */
  static boolean is(String name) {
    return PLACES.stream().anyMatch(place -> name(place).equals(name));
  }

  static List<Signal> signals(Map<String, String> headers) {
    return PLACES.stream()
        .flatMap(place ->
            headers.getOrDefault(name(place), "").lines().map(value -> new Signal(place, value)))
        .toList();
  }

  private static String name(Place place) {
    return place.word().toLowerCase(Locale.ROOT);
  }
}
