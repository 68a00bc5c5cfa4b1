// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.util.List;

/**
 * A claim that a labeller found.
 *
 * @param alternatives objects that are accepted in place of the statement's, e.g. the parent of a
 *     unit
 * @param free neither required nor wrong: borderline, or said in passing of a well-known model
 */
public record LabelledClaim(Statement statement, List<String> alternatives, boolean free) {

  public LabelledClaim {
    alternatives = List.copyOf(alternatives);
  }
}
