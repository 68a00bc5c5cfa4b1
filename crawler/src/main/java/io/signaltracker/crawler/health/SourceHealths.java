// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

import java.util.List;

/** How the sources are doing, and the switch that holds one. */
public interface SourceHealths {

  /** Every source that is followed, in the order of the sources file. */
  List<SourceHealth> all();

  /** What its pages say of what may be done with them; nothing for an unknown source. */
  SourceRights rights(String sourceId);

  /** Fetches nothing more of a source. */
  void pause(String sourceId);

  /** Lets a held source go on. */
  void resume(String sourceId);
}
