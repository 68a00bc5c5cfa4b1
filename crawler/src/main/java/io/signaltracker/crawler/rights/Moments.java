// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.rights;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates as {@code unavailable_after} has them: RFC 822, RFC 850 and ISO 8601, in any case. */
final class Moments {

  private static final int LONGEST = 60;

  private static final Set<String> DAYS =
      Set.of(
          "mon",
          "tue",
          "wed",
          "thu",
          "fri",
          "sat",
          "sun",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  /** A zone that is not said, or that is unknown, is that of UTC: at most half a day off. */
  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          format("uuuu-MM-dd['T'][ ][HH:mm[:ss][.SSS]][ ][XXX][XX][X]"),
          format("d[ ][-]MMM[ ][-][uuuu][uu][ HH:mm[:ss]][ ][z][XX]"));

  private Moments() {}

  static boolean isDayName(String text) {
    return DAYS.contains(text);
  }

  /** Null where it is no date. */
  static @Nullable Instant of(String written) {
    int comma = written.indexOf(',');
    String date = (comma < 0 ? written : written.substring(comma + 1)).strip();
    if (date.length() > LONGEST) {
      return null;
    }
    return FORMATS.stream()
        .flatMap(format -> parse(format, date).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<Instant> parse(DateTimeFormatter format, String date) {
    try {
      return Optional.of(
          instant(
              format.parseBest(
                  date,
                  OffsetDateTime::from,
                  ZonedDateTime::from,
                  LocalDateTime::from,
                  LocalDate::from)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Instant instant(TemporalAccessor date) {
    return switch (date) {
      case OffsetDateTime at -> at.toInstant();
      case ZonedDateTime at -> at.toInstant();
      case LocalDateTime at -> at.toInstant(ZoneOffset.UTC);
      case LocalDate day -> day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
      default -> throw new DateTimeException("Bug: no date: " + date);
    };
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
