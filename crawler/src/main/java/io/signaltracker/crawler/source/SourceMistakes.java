// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong in a sources file, at once; no source of it was taken. */
public final class SourceMistakes extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<SourceMistake> mistakes;

  SourceMistakes(List<SourceMistake> mistakes) {
    super(message(mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** In the order of the file. */
  public List<SourceMistake> mistakes() {
    return mistakes;
  }

  private static String message(List<SourceMistake> mistakes) {
    String lines = mistakes.stream().map(m -> "  " + m).collect(Collectors.joining("\n"));
    return mistakes.size() + (mistakes.size() == 1 ? " mistake" : " mistakes") + ":\n" + lines;
  }
}
