// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with one query parameter.
 *
 * @param parameter its name as given
 * @param value its value as given, shortened
 * @param expectation what would have been understood
 * @param nearest the known name or word that was probably meant; null where none is near
 */
public record ParameterMistake(
    Kind kind, String parameter, String value, String expectation, @Nullable String nearest) {

  private static final int SHOWN = 200;

  /** Ways to be wrong. */
  public enum Kind {
    /** No such parameter here. */
    UNKNOWN,
    /** The value is not one of its kind. */
    MALFORMED
  }

  public ParameterMistake {
    value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
  }

  /** The mistake as one sentence. */
  public String sentence() {
    String what =
        kind == Kind.UNKNOWN
            ? "There is no parameter '%s' here".formatted(parameter)
            : "Parameter '%s' cannot be '%s'".formatted(parameter, value);
    String meant = nearest == null ? "" : "; did you mean '%s'?".formatted(nearest);
    return "%s: expected %s%s".formatted(what, expectation, meant);
  }
}
