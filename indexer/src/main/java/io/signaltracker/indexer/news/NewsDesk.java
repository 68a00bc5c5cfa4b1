// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.news;

import java.util.Collection;

/**
 * Where analysts decide. Each method keeps the decision and clusters what it touches anew before it
 * returns. A news story is named by the id of any of its articles. Thread-safe.
 *
 * <p>All throw {@link DecisionRefused} where the decision makes no sense, and {@link
 * java.util.NoSuchElementException} with the id that is not there.
 */
public interface NewsDesk {

  /** All articles of both are one story, as far as they are known now. */
  Decision merge(String story, String other, Decision.Reason reason);

  /** These articles of a story are another story. */
  Decision split(String story, Collection<String> articles, Decision.Reason reason);

  /** Takes a decision back: it stays in the history and ties nothing any more. */
  Decision undo(String story, String decision, Decision.Reason reason);
}
