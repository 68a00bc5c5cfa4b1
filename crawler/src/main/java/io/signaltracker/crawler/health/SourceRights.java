// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

import java.util.List;

/**
 * What the pages of a source say of what may be done with them.
 *
 * @param said each thing that was said, the most frequent first
 * @param refused how many of its pages asked not to be kept at all
 */
public record SourceRights(List<Said> said, long refused) {

  public SourceRights {
    said = List.copyOf(said);
  }

  /** One thing said, and how many of the kept articles say it. */
  public record Said(String signal, long articles) {}
}
