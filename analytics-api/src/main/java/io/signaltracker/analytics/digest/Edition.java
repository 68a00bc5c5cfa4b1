// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One week's issue of the digest: an ISO 8601 week, from Monday 00:00 UTC to the next Monday.
 *
 * @param year the week-based year, 1970 to 9999; differs from the calendar's around New Year
 * @param week 1 to 52 or 53
 */
public record Edition(int year, int week) implements Comparable<Edition> {

  private static final Pattern TEXT = Pattern.compile("([0-9]{4})-W([0-9]{2})");
  private static final Comparator<Edition> BY_TIME =
      Comparator.comparingInt(Edition::year).thenComparingInt(Edition::week);

  public Edition {
    if (year < 1970 || year > 9999) {
      throw new IllegalArgumentException("The year of a week is 1970 to 9999, was " + year);
    }
    long weeks = weeksOf(year);
    if (week < 1 || week > weeks) {
      throw new IllegalArgumentException(
          "The year " + year + " has the weeks 1 to " + weeks + ", not " + week);
    }
  }

  /**
   * Reads {@code 2026-W15}.
   *
   * @throws IllegalArgumentException with a message for the reader where it is not such a week
   */
  public static Edition parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + PlainText.capped(text, 40) + "' is not a week; write year and week as in 2026-W15");
    }
    return new Edition(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** The week that a moment lies in. */
  public static Edition of(Instant moment) {
    LocalDate day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
    return new Edition(
        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** The last week that was over at a moment. */
  public static Edition completeAt(Instant moment) {
    return of(moment.minus(Duration.ofDays(7)));
  }

  /** Monday 00:00 UTC. */
  public Instant from() {
    return monday().atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** The next Monday 00:00 UTC, which is no longer part of the week. */
  public Instant to() {
    return monday().plusWeeks(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  public boolean contains(Instant moment) {
    return !moment.isBefore(from()) && moment.isBefore(to());
  }

  LocalDate monday() {
    // 4 January always lies in week 1 (ISO 8601).
    return LocalDate.of(year, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
        .with(DayOfWeek.MONDAY);
  }

  private static long weeksOf(int year) {
    return IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 6, 1)).getMaximum();
  }

  @Override
  public int compareTo(Edition other) {
    return BY_TIME.compare(this, other);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04d-W%02d", year, week);
  }
}
