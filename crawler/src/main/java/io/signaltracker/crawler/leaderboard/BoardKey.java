// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.leaderboard;

/**
 * A key that a board asks for.
 *
 * @param setting where the operator sets it
 * @param header the request header that carries it
 * @param origin the only site it is ever sent to, e.g. {@code https://artificialanalysis.ai}
 */
public record BoardKey(String setting, String header, String origin) {

  /** Free of charge, 1,000 requests a day; asks to be named where its data is shown. */
  public static final BoardKey ARTIFICIAL_ANALYSIS =
      new BoardKey(
          "signaltracker.keys.artificial-analysis", "x-api-key", "https://artificialanalysis.ai");
}
