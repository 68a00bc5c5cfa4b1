// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets a held source go on. */
@Command(name = "resume", description = "Lets a paused source go on with what is due.")
final class SourceResumeCommand implements Callable<Integer> {

  @Mixin private HeldSource source;

  @Override
  public Integer call() {
    return source.say("resumed", (paused, id, now) -> paused.resume(id));
  }
}
