// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A moment as a query writes it: a day, month or year (its start in UTC), a moment, or an ISO 8601
 * duration before now ("P7D", "PT12H").
 */
sealed interface DateBound {

  Instant at(Instant now);

  record Fixed(Instant at) implements DateBound {

    @Override
    public Instant at(Instant now) {
      return at;
    }
  }

  record DaysAgo(Period period) implements DateBound {

    @Override
    public Instant at(Instant now) {
      return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }
  }

  record Ago(Duration duration) implements DateBound {

    @Override
    public Instant at(Instant now) {
      return now.minus(duration);
    }
  }

  /** The forms, tried in this order. */
  List<Function<String, DateBound>> FORMS =
      List.of(
          text -> fixed(LocalDate.parse(text)),
          text -> new Fixed(Instant.parse(text)),
          text -> fixed(YearMonth.parse(text).atDay(1)),
          text -> fixed(Year.parse(text).atDay(1)),
          text -> new DaysAgo(Period.parse(text)),
          text -> new Ago(Duration.parse(text)));

  /** Years 1 to 9999 only: all that the index can order. */
  static Optional<DateBound> parse(String text) {
    return FORMS.stream()
        .flatMap(form -> attempt(form, text).stream())
        .filter(DateBound::isOrderable)
        .findFirst();
  }

  private static Optional<DateBound> attempt(Function<String, DateBound> form, String text) {
    try {
      return Optional.of(form.apply(text));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static boolean isOrderable(DateBound bound) {
    try {
      int year = bound.at(Instant.EPOCH).atOffset(ZoneOffset.UTC).getYear();
      return year >= 1 && year <= 9999;
    } catch (DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private static DateBound fixed(LocalDate day) {
    return new Fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
