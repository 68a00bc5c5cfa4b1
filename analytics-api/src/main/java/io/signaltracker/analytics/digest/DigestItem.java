// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of the week.
 *
 * @param headline composed from typed fields
 * @param path the story's page; null for a model that has no story
 * @param counts what it rests on, e.g. "9 articles, 4 origins"; empty where nothing is counted
 * @param quotes at most two, of different origins
 * @param facts what boards and catalogues did
 * @param bars the candidates; empty where there are none
 */
public record DigestItem(
    Section section,
    String headline,
    @Nullable String path,
    String counts,
    List<Quote> quotes,
    List<Fact> facts,
    List<Bar> bars) {

  public DigestItem {
    quotes = List.copyOf(quotes);
    facts = List.copyOf(facts);
    bars = List.copyOf(bars);
  }
}
