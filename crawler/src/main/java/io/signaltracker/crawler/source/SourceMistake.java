// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a sources file.
 *
 * @param line from 1; 0 where the whole file is meant
 * @param sourceId the source it is in; null outside of one or where its id is missing
 * @param key the key, dotted for a nested one; empty where none is meant
 * @param problem what is wrong with which value, and what was expected
 */
public record SourceMistake(
    String file, int line, @Nullable String sourceId, String key, String problem) {

  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (sourceId == null ? "" : "source '" + sourceId + "': ")
        + (key.isEmpty() ? "" : key + ": ")
        + problem;
  }
}
