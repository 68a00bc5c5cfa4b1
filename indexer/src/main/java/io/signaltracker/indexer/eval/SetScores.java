// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.util.List;

/**
 * How well the documents of one set were read.
 *
 * @param named whether the reader was told the set's names in play
 * @param groups number of episodes and single documents, of which the intervals draw
 * @param claims all claims first, then by relation, status and type of source
 * @param spans all mentions first, then by type
 */
public record SetScores(
    String set,
    boolean named,
    int documents,
    int groups,
    Bootstrap bootstrap,
    List<ClaimRow> claims,
    List<SpanRow> spans) {

  /**
   * How well a kind of claims was read.
   *
   * @param kind "all", "relation", "status" or "source"
   * @param name of the kind, in lower case; "claims" for all
   */
  public record ClaimRow(
      String kind,
      String name,
      ClaimScore counts,
      Interval precision,
      Interval recall,
      Interval f1,
      Interval status,
      Interval holder) {}

  /**
   * How well a type of mentions was found.
   *
   * @param name of the type; "all" for all
   * @param exact where both ends are the labelled ones
   * @param relaxed where it is enough to overlap
   */
  public record SpanRow(String name, Score exact, Score relaxed, Interval exactF1, Interval f1) {}

  public SetScores {
    claims = List.copyOf(claims);
    spans = List.copyOf(spans);
  }
}
