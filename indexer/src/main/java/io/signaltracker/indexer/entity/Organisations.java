// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

/** Who belongs to whom among organisations. Implementations are immutable. */
public interface Organisations {

  /** Canonical name of the top-level owner; the name itself where no owner is known. */
  String ownerOf(String canonical);

  /** Whether the first is a unit, team or subsidiary at any depth of the second. */
  boolean isUnitOf(String unit, String owner);
}
