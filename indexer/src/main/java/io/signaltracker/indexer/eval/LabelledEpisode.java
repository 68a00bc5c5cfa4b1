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
 * @param finalOrg whose it turned out to be; null where that never came out
 * @param finalStatus the highest status reached
 */
public record LabelledEpisode(
    String id,
    String model,
    List<String> models,
    List<String> aliases,
    @Nullable String finalOrg,
    String finalStatus) {

  public LabelledEpisode {
    models = List.copyOf(models);
    aliases = List.copyOf(aliases);
  }
}
