// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

/** What a claim says of its subject. */
public enum Relation {
  /** Made, trained, released, entered by an organisation as its own. */
  DEVELOPED_BY,
  /** Belongs to an organisation, where ownership itself is said. */
  OWNED_BY,
  /** Derived from, fine-tuned from, a version of another model or family. */
  BASED_ON,
  /** Another name, checkpoint or test build of the same model; symmetric. */
  SAME_AS;

  /** Whether it names who made or owns a model, not another model. */
  public boolean isOfMaker() {
    return this == DEVELOPED_BY || this == OWNED_BY;
  }

  /** The lower-case word used in files, tables, API and pages. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
