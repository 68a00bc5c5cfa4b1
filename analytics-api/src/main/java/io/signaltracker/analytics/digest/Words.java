// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates and counts as the digest writes them. */
public final class Words {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Words() {}

  /** E.g. "10 Apr 2026", of UTC. */
  public static String day(Instant moment) {
    return DAY.format(moment);
  }

  /** E.g. "6 Apr 2026 to 12 Apr 2026". */
  public static String days(Edition edition) {
    return day(edition.from()) + " to " + day(edition.to().minusSeconds(1));
  }

  /** E.g. "1 origin", "4 origins". */
  static String count(long number, String one) {
    return String.format(Locale.ENGLISH, "%,d %s%s", number, one, number == 1 ? "" : "s");
  }

  /** E.g. "Ada, Bee, Cid and 4 more". */
  static String some(List<String> names, int most) {
    String shown = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() <= most ? shown : shown + " and " + (names.size() - most) + " more";
  }
}
