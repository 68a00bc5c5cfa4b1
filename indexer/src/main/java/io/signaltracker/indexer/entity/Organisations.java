// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

/** Who belongs to whom among organisations. */
public interface Organisations {

  /** Whether the register has an organisation of this name. */
  boolean isKnown(String canonical);

  /** The topmost owner of an organisation; the name itself where it has none or is unknown. */
  String ownerOf(String canonical);

  /** Whether the first is the second or one of its units, at any depth. */
  boolean isUnitOf(String unit, String owner);
}
