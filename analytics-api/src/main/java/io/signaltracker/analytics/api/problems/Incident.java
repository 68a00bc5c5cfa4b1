// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.problems;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An unexpected error: the reader gets an id and nothing of our insides, the log gets both.
 *
 * @param id short enough to be read out
 */
public record Incident(String id) {

  private static final Logger log = LoggerFactory.getLogger(Incident.class);

  /** Logs the error under a new id. */
  public static Incident of(Throwable error, String path) {
    Incident incident = new Incident(UUID.randomUUID().toString().substring(0, 8));
    log.atError()
        .addKeyValue("incident", incident.id)
        .addKeyValue("path", printable(path))
        .setCause(error)
        .log("Request failed unexpectedly");
    return incident;
  }

  // A path may hold decoded line breaks, which would forge log lines.
  private static String printable(String path) {
    return path.replaceAll("\\p{Cntrl}", "?");
  }
}
