// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import io.signaltracker.crawler.datafile.DataFile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as feeds and pages write them: RFC 822 with its oddities, ISO 8601 in its variants,
 * and the formats of the data file.
 */
public final class LooseDate {

  private static final int MAX_LENGTH = 64;
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-12-31T23:59:59Z");

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "^(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)[a-z]{0,6}(?:\\.?,?\\s+|,)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FRACTION = Pattern.compile("(:\\d{2})[.,]\\d{1,9}");
  private static final Pattern T_BETWEEN = Pattern.compile("(\\d)[Tt](?=\\d)");
  private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,2})(st|nd|rd|th)\\b");
  private static final Pattern ABBREVIATION = Pattern.compile("\\s*\\b([A-Za-z]{1,4})$");
  private static final Pattern GMT_OFFSET =
      Pattern.compile("\\s*\\b(?:GMT|UTC)\\s*([+-]\\d{1,2}:?\\d{2})$", Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFSET = Pattern.compile("(:\\d{2})\\s*([+-])(\\d{1,2}):?(\\d{2})$");
  private static final Pattern SHORT_OFFSET = Pattern.compile("(:\\d{2})\\s*([+-]\\d{2})$");
  private static final Pattern MONTH_DOT =
      Pattern.compile(
          "\\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> ZONES = zones();
  private static final List<DateTimeFormatter> FORMATS =
      DataFile.lines(LooseDate.class, "date-formats.txt").stream()
          .map(LooseDate::formatter)
          .toList();

  private LooseDate() {}

  /**
   * The moment meant; midnight where no time is given, UTC where no zone is.
   *
   * @return null where the text is no date between the years 1990 and 2100
   */
  public static @Nullable Instant parse(@Nullable String text) {
    Instant read = text == null ? null : read(text);
    return read == null || read.isBefore(EARLIEST) || read.isAfter(LATEST) ? null : read;
  }

  /** As {@link #parse}, of whatever age. */
  public static @Nullable Instant read(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.length() > MAX_LENGTH) {
      return null;
    }
    String tidy = tidy(trimmed);
    for (DateTimeFormatter format : FORMATS) {
      Instant found = attempt(format, tidy);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String tidy(String text) {
    String tidy =
        text.replaceAll("[\\s\\u00a0]+", " ").replace("(", "").replace(")", "").replace("Etc/", "");
    tidy = DateWords.inEnglish(tidy);
    tidy = WEEKDAY.matcher(tidy).replaceFirst("");
    tidy = FRACTION.matcher(tidy).replaceFirst("$1");
    tidy = T_BETWEEN.matcher(tidy).replaceFirst("$1 ");
    tidy = ORDINAL.matcher(tidy).replaceFirst("$1");
    tidy = MONTH_DOT.matcher(tidy).replaceFirst("$1");
    tidy = tidy.replace(", ", " ").replace(",", " ").replace(" at ", " ");
    tidy = tidy.replaceAll("(?i)\\bsept\\b", "Sep").replaceAll("(?i)([ap])\\.m\\.?", "$1m");
    tidy = tidy.replaceAll("(?i)(\\d)([ap]m)\\b", "$1 $2");
    return zone(tidy).strip();
  }

  private static String zone(String tidy) {
    String text = GMT_OFFSET.matcher(tidy).replaceFirst(" $1");
    var abbreviation = ABBREVIATION.matcher(text);
    if (abbreviation.find()) {
      String offset = ZONES.get(abbreviation.group(1).toUpperCase(Locale.ROOT));
      if (offset != null) {
        text = text.substring(0, abbreviation.start()) + " " + offset;
      }
    }
    var offset = OFFSET.matcher(text);
    if (offset.find()) {
      String hours = offset.group(3).length() == 1 ? "0" + offset.group(3) : offset.group(3);
      return text.substring(0, offset.end(1)) + " " + offset.group(2) + hours + offset.group(4);
    }
    return SHORT_OFFSET.matcher(text).replaceFirst("$1 $200");
  }

  private static @Nullable Instant attempt(DateTimeFormatter format, String text) {
    try {
      TemporalAccessor parsed = format.parse(text);
      LocalDate date = parsed.query(TemporalQueries.localDate());
      LocalTime time = parsed.query(TemporalQueries.localTime());
      ZoneOffset zone = parsed.query(TemporalQueries.offset());
      return date == null
          ? null
          : date.atTime(time == null ? LocalTime.MIDNIGHT : time)
              .toInstant(zone == null ? ZoneOffset.UTC : zone);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    DateTimeFormatterBuilder builder =
        new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
    if (!pattern.contains("M") && !pattern.contains("D")) {
      builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1);
    }
    if (!pattern.contains("d") && !pattern.contains("D")) {
      builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
    }
    return builder
        .toFormatter(Locale.ENGLISH)
        .withChronology(IsoChronology.INSTANCE)
        .withResolverStyle(ResolverStyle.SMART);
  }

  private static Map<String, String> zones() {
    Map<String, String> zones = new HashMap<>();
    for (String line : DataFile.lines(LooseDate.class, "zone-abbreviations.txt")) {
      String[] parts = line.split("\\s+", 2);
      zones.put(parts[0], parts[1]);
    }
    return Map.copyOf(zones);
  }
}
