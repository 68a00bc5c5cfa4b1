// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.feed.LooseDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date that a page declares in a field of its own.
 *
 * @param day as written, in the zone of the writer
 * @param inUtc whether it may be by the clock of UTC, as programs write it whatever the place; not
 *     where the writer gave another zone's
 */
record DeclaredDate(Instant at, LocalDate day, boolean inUtc) {

  private static final Pattern ISO_DAY =
      Pattern.compile("^\\s*((?:19|20)\\d{2})-(\\d{2})-(\\d{2})");
  private static final Pattern ISO =
      Pattern.compile(
          "(?:19|20)\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern EPOCH = Pattern.compile("^\\s*(\\d{10})(?:\\d{3})?\\s*$");
  private static final Pattern ELSEWHERE =
      Pattern.compile(":\\d{2}.{0,12}[+-](?!00:?00)\\d{2}:?\\d{2}\\s*$");

  /**
   * Null where the text is no date.
   *
   * @param monthFirst whether 3/4/2026 is the fourth of March
   */
  static @Nullable DeclaredDate parse(String text, boolean monthFirst) {
    if (text.isBlank()) {
      return null;
    }
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.find()) {
      Instant at = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
      return new DeclaredDate(at, utcDay(at), true);
    }
    Instant at = moment(text);
    LocalDate day = day(text, monthFirst);
    if (day == null) {
      return at == null ? null : new DeclaredDate(at, utcDay(at), false);
    }
    boolean agree = at != null && Math.abs(ChronoUnit.DAYS.between(utcDay(at), day)) <= 1;
    Instant when = at != null && agree ? at : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    return new DeclaredDate(when, day, !ELSEWHERE.matcher(text).find());
  }

  /** Most pages write ISO 8601 in full; what they write else takes longer to read. */
  private static @Nullable Instant moment(String text) {
    if (ISO.matcher(text).matches()) {
      try {
        return OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeException e) {
        return LooseDate.parse(text);
      }
    }
    return LooseDate.parse(text);
  }

  private static LocalDate utcDay(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** The day alone, as written; null where the text is none. */
  static @Nullable LocalDate day(String text, boolean monthFirst) {
    Matcher iso = ISO_DAY.matcher(text);
    if (iso.find()) {
      try {
        return LocalDate.of(
            Integer.parseInt(iso.group(1)),
            Integer.parseInt(iso.group(2)),
            Integer.parseInt(iso.group(3)));
      } catch (DateTimeException e) {
        return null;
      }
    }
    WrittenDate.Found written = WrittenDate.first(text, monthFirst);
    return written == null ? null : written.day();
  }
}
