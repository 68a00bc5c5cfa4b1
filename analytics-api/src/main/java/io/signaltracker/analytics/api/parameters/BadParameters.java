// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import java.util.List;
import java.util.stream.Collectors;

/** Query parameters that cannot be understood, all of a request at once. */
public final class BadParameters extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<ParameterMistake> mistakes;

  public BadParameters(List<ParameterMistake> mistakes) {
    super(mistakes.stream().map(ParameterMistake::sentence).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  public List<ParameterMistake> mistakes() {
    return mistakes;
  }
}
