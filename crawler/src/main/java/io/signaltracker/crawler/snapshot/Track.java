// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.snapshot;

/**
 * One series of snapshots.
 *
 * @param sourceId id of the board's or catalogue's source
 * @param track the board's own name of the ranking; empty for a catalogue
 */
public record Track(String sourceId, String track) {

  /** The series that a snapshot belongs to. */
  public static Track of(Snapshot snapshot) {
    return switch (snapshot) {
      case BoardSnapshot board -> new Track(board.sourceId(), board.track());
      case CatalogueSnapshot catalogue -> new Track(catalogue.sourceId(), "");
    };
  }
}
