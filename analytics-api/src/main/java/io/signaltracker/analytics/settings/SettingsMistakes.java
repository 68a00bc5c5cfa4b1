// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.settings;

import java.util.List;

/** All mistakes found in the settings, each naming the setting, its value and the way out. */
public final class SettingsMistakes extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final List<String> mistakes;

  public SettingsMistakes(List<String> mistakes) {
    super(
        mistakes.size()
            + (mistakes.size() == 1 ? " mistake" : " mistakes")
            + " in the settings:\n  - "
            + String.join("\n  - ", mistakes)
            + "\nAll settings and their defaults are listed in docs/settings.md.");
    this.mistakes = List.copyOf(mistakes);
  }

  public List<String> mistakes() {
    return mistakes;
  }
}
