// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.family;

import io.signaltracker.indexer.entity.NameKey;
import java.time.Instant;

/**
 * A line of models, in short.
 *
 * @param id slug of the line
 * @param name as it is written
 * @param models how many versions texts name
 * @param firstAt when a text first named one
 * @param newest the version that was named last for the first time
 * @param newestAt when that was
 */
public record FamilyLine(
    String id, String name, int models, Instant firstAt, String newest, Instant newestAt) {

  /** The id of the line that a model of this name is of; empty where it names none. */
  public static String idOf(String model) {
    return NameKey.slug(ModelName.of(model).line());
  }
}
