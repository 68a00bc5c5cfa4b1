// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story that a labeller told.
 *
 * @param model the name it goes by
 * @param models all names that were a mystery, {@code model} among them
 * @param aliases other names of the same
 * @param timeline whom it was put down to and how surely, in order
 * @param path the highest status so far, as it rose
 * @param finalOrg whose it turned out to be; null where that never came out
 * @param finalStatus the highest status reached
 * @param firstRight the documents that may count as the first to name {@code finalOrg}, the best
 *     answer first
 */
public record LabelledEpisode(
    String id,
    String model,
    List<String> models,
    List<String> aliases,
    List<Step> timeline,
    List<String> path,
    @Nullable String finalOrg,
    String finalStatus,
    List<String> firstRight) {

  /**
   * One line of the timeline.
   *
   * @param org null where nobody is named
   * @param documentId null where no document says so
   */
  public record Step(String status, @Nullable String org, @Nullable String documentId) {}

  public LabelledEpisode {
    models = List.copyOf(models);
    aliases = List.copyOf(aliases);
    timeline = List.copyOf(timeline);
    path = List.copyOf(path);
    firstRight = List.copyOf(firstRight);
  }
}
