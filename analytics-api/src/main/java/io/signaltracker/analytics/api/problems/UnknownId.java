// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.problems;

/** An address names a thing that we do not have. */
public final class UnknownId extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String kind;
  private final String id;

  /**
   * @param kind "story", "claim", "article" ...
   * @param id as asked for
   */
  public UnknownId(String kind, String id) {
    super("We have no " + kind + " with the id '" + id + "'");
    this.kind = kind;
    this.id = id;
  }

  public String kind() {
    return kind;
  }

  public String id() {
    return id;
  }
}
