// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Holds a source. */
@Command(
    name = "pause",
    description =
        "Fetches nothing more of a source until it is resumed; also while the program runs.")
final class SourcePauseCommand implements Callable<Integer> {

  @Mixin private HeldSource source;

  @Override
  public Integer call() {
    return source.say("paused", (paused, id, now) -> paused.pause(id, now));
  }
}
