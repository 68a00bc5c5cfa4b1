// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.problems;

/** A request that was understood and is not done. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String type;
  private final String title;

  /**
   * Refuses.
   *
   * @param status of the answer, 4xx
   * @param type last part of the problem's type
   * @param detail what was expected, and the way out
   */
  public Refused(int status, String type, String title, String detail) {
    super(detail);
    this.status = status;
    this.type = type;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  ProblemView problem() {
    return ProblemView.of(type, title, status, String.valueOf(getMessage()));
  }
}
