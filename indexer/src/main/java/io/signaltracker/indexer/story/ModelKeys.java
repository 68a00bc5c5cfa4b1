// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.entity.NameKey;
import java.util.HashMap;
import java.util.Map;

/** The keys of models' names, each made once: ten thousand claims name a few. Not thread-safe. */
public final class ModelKeys {

  private final Map<String, NameKey> byName = new HashMap<>();

  ModelKeys() {}

  NameKey of(String name) {
    return byName.computeIfAbsent(name, ModelKeys::key);
  }

  /** A model's name without the shelf on which a catalogue keeps it ("stealth/"). */
  public static NameKey key(String name) {
    return NameKey.of(name.substring(name.lastIndexOf('/') + 1));
  }
}
