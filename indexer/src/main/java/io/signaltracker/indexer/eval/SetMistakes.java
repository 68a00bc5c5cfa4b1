// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.util.List;

/** What is wrong with a labelled folder, all of it at once, each with its file and line. */
public final class SetMistakes extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final int MOST = 20;

  SetMistakes(List<String> mistakes) {
    super(
        "%d mistakes in a labelled set:%n  %s%s"
            .formatted(
                mistakes.size(),
                String.join(
                    "%n  ".formatted(), mistakes.subList(0, Math.min(MOST, mistakes.size()))),
                mistakes.size() > MOST ? "%n  ...".formatted() : ""));
  }
}
