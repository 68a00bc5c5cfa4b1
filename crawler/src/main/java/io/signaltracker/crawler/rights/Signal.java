// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that a page or its site says of what may be done with it.
 *
 * @param place where it was said
 * @param value as written, on one line and no longer than 300 characters
 */
public record Signal(Place place, String value) {

  private static final int LONGEST = 300;
  private static final int MOST = 20;

  /** Where a signal can stand. */
  public enum Place {
    /** The header; several directives, perhaps after the name of a crawler. */
    X_ROBOTS_TAG("X-Robots-Tag"),
    /** The {@code meta} element named "robots" or like our crawler. */
    META_ROBOTS("meta robots"),
    /** An attribute of the element around the text. */
    DATA_NOSNIPPET("data-nosnippet"),
    /** Header or {@code meta} of the TDM Reservation Protocol (W3C community group, 2024). */
    TDM_RESERVATION("tdm-reservation"),
    /** Where the terms of a reservation can be read. */
    TDM_POLICY("tdm-policy"),
    /** Header or line of robots.txt (IETF aipref drafts). */
    CONTENT_USAGE("Content-Usage"),
    /** Line of robots.txt (contentsignals.org). */
    CONTENT_SIGNAL("Content-Signal");

    private final String word;

    Place(String word) {
      this.word = word;
    }

    /** As it is called where it stands. */
    public String word() {
      return word;
    }

    /** The place of that name in any case. */
    public static Optional<Place> named(String word) {
      return Arrays.stream(values()).filter(one -> one.word.equalsIgnoreCase(word)).findFirst();
    }
  }

  public Signal {
    String line = value.replaceAll("\\s+", " ").strip();
    value = line.substring(0, Math.min(LONGEST, line.length()));
  }

  /** One signal per line, at most 20. */
  public static String lines(List<Signal> signals) {
    return signals.stream().limit(MOST).map(Signal::toString).collect(Collectors.joining("\n"));
  }

  /** What {@link #lines} wrote; a line of an unknown place is passed over. */
  public static List<Signal> of(String lines) {
    return lines.lines().flatMap(line -> ofLine(line).stream()).limit(MOST).toList();
  }

  private static Optional<Signal> ofLine(String line) {
    int colon = line.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Place.named(line.substring(0, colon))
            .map(place -> new Signal(place, line.substring(colon + 1)));
  }

  String lowerCase() {
    return value.toLowerCase(Locale.ROOT);
  }

  /** As a line: where it stands, and what it says. */
  @Override
  public String toString() {
    return place.word() + ": " + value;
  }
}
