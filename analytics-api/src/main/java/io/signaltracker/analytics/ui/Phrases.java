// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages word dates, counts and shares; templates call it {@code say}. */
@Component("say")
public final class Phrases {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Clock clock;

  Phrases(Clock clock) {
    this.clock = clock;
  }

  /** "10 Apr 2026, 09:05 UTC". */
  public String time(Instant at) {
    return TIME.format(at);
  }

  /** "10 Apr 2026". */
  public String day(Instant at) {
    return DAY.format(at);
  }

  /** "10 Apr 2026". */
  public String date(LocalDate day) {
    return day(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** "10 Apr", on the scale of a plot. */
  static String dayOf(Instant at) {
    return SHORT_DAY.format(at);
  }

  /** "1,811", on the scale of a plot. */
  static String plain(double value) {
    return String.format(Locale.ENGLISH, "%,.0f", value);
  }

  /** "+12", "−3", "0": a difference. */
  public String signed(double difference) {
    long rounded = Math.round(difference);
    return rounded == 0 ? "0" : (rounded > 0 ? "+" : "\u2212") + plain(Math.abs(rounded));
  }

  /** "10 Apr", for places that say the year elsewhere. */
  public String shortDay(Instant at) {
    return SHORT_DAY.format(at);
  }

  /** "10 Apr 09:05", for places that say the year elsewhere. */
  public String hour(Instant at) {
    return HOUR.format(at);
  }

  /** "2026-04-10", as a date field or an address wants it. */
  public String iso(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** "3 days ago". */
  public String ago(Instant at) {
    return ago(at, null);
  }

  /** "3 days ago", as it would be said on the day that is looked back to; null for today. */
  public String ago(Instant at, @Nullable AsOf asof) {
    Duration age = Duration.between(at, asof == null ? clock.instant() : asof.moment());
    return age.isNegative() ? "in " + span(age.negated()) : span(age) + " ago";
  }

  /** A length of time in its largest whole unit: "46 hours", "3 days". */
  public String span(Duration length) {
    if (length.toMinutes() < 60) {
      return count(length.toMinutes(), "minute");
    }
    return length.toHours() < 72 ? count(length.toHours(), "hour") : count(length.toDays(), "day");
  }

  /** "46 %"; a share that is not nothing never reads as nothing, nor all but all as all. */
  public String percent(double share) {
    long rounded = Math.round(share * 100);
    if (rounded == 0 && share > 0) {
      return "< 1 %";
    }
    return rounded == 100 && share < 1 ? "> 99 %" : rounded + " %";
  }

  /** "1,811". */
  public String number(double value) {
    return String.format(Locale.ENGLISH, "%,.0f", value);
  }

  /** "9 articles", "1 origin"; the unit takes a plain "s" where there are several. */
  public String count(long count, String unit) {
    return "%s %s%s".formatted(number((double) count), unit, count == 1 ? "" : "s");
  }

  /** The relation as it reads between subject and object. */
  public String relation(Relation relation) {
    return switch (relation) {
      case DEVELOPED_BY -> "developed by";
      case OWNED_BY -> "owned by";
      case BASED_ON -> "based on";
      case SAME_AS -> "the same as";
    };
  }

  /** The word of a constant as addresses and JSON write it; a word stays what it is. */
  public String word(Object constant) {
    return constant instanceof Enum<?> known ? Vocabulary.word(known) : constant.toString();
  }

  /** What a claim says of its subject: "not developed by Tencent" where it denies. */
  public String says(Claim claim) {
    String not = claim.status() == ClaimStatus.DENIED ? "not " : "";
    return not + relation(claim.relation()) + " " + claim.object();
  }
}
