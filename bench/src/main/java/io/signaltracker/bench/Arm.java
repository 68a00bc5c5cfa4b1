// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

/**
 * One of the two readers that are compared. Used by one thread.
 *
 * @param <D> documents
 */
interface Arm<D> {

  String name();

  /**
   * Reads one document.
   *
   * @return how much was found, so that no reading can be left out as unused
   */
  long read(D document);
}
