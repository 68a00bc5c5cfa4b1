// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.util.Locale;
import java.util.Map;

/** Words for groups of people that count as the same holder. */
final class HolderName {

  private static final String COMMUNITY = "community";
  private static final String INSIDERS = "insiders";
  private static final String ANALYSTS = "analysts";
  private static final String MEDIA = "media";

  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("users", COMMUNITY),
          Map.entry("some users", COMMUNITY),
          Map.entry("commenters", COMMUNITY),
          Map.entry("developers", COMMUNITY),
          Map.entry("testers", COMMUNITY),
          Map.entry("forum users", COMMUNITY),
          Map.entry("reddit users", COMMUNITY),
          Map.entry("observers", COMMUNITY),
          Map.entry("source", INSIDERS),
          Map.entry("sources", INSIDERS),
          Map.entry("anonymous sources", INSIDERS),
          Map.entry("people familiar with the matter", INSIDERS),
          Map.entry("insider", INSIDERS),
          Map.entry("investors", INSIDERS),
          Map.entry("researchers", ANALYSTS),
          Map.entry("experts", ANALYSTS),
          Map.entry("analyst", ANALYSTS),
          Map.entry("chinese media", MEDIA),
          Map.entry("reports", MEDIA));

  private HolderName() {}

  /** The group that a holder belongs to, or the holder itself. */
  static String of(String holder) {
    return GROUPS.getOrDefault(holder.strip().toLowerCase(Locale.ROOT), holder);
  }
}
