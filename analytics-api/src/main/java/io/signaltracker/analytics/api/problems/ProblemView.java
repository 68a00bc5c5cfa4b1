// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.signaltracker.analytics.api.parameters.ParameterMistake;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem. Members that do not apply are left out.
 *
 * @param type stable URN to branch on
 * @param detail what is wrong and the way out, for people
 * @param errors the parameters that are wrong, all of them
 * @param query the query that was not understood
 * @param position UTF-16 unit of the query at which it stopped making sense
 * @param repair a query that would be understood
 * @param kind kind of the thing that was not found
 * @param id of the thing not found, or under which an unexpected error is in our log
 */
@Schema(name = "Problem", description = "RFC 9457 problem; members that do not apply are left out")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
    String type,
    String title,
    int status,
    String detail,
    List<ParameterError> errors,
    @Nullable String query,
    @Nullable Integer position,
    @Nullable String repair,
    @Nullable String kind,
    @Nullable String id) {

  private static final String TYPE = "urn:signal-tracker:problem:";

  /**
   * One parameter that is wrong.
   *
   * @param expectation what would have been understood
   * @param nearest the known name or word that was probably meant
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record ParameterError(
      String type, String parameter, String value, String expectation, @Nullable String nearest) {

    static ParameterError of(ParameterMistake mistake) {
      return new ParameterError(
          TYPE + mistake.kind().name().toLowerCase(Locale.ROOT) + "-parameter",
          mistake.parameter(),
          mistake.value(),
          mistake.expectation(),
          mistake.nearest());
    }
  }

  public ProblemView {
    errors = List.copyOf(errors);
  }

  /** A problem without further members. */
  public static ProblemView of(String type, String title, int status, String detail) {
    return new ProblemView(
        TYPE + type, title, status, detail, List.of(), null, null, null, null, null);
  }

  /** The type is that of the mistakes where all are of one kind. */
  static ProblemView ofParameters(String detail, List<ParameterError> errors) {
    boolean alike = errors.stream().map(ParameterError::type).distinct().count() == 1;
    return new ProblemView(
        alike ? errors.getFirst().type() : TYPE + "parameters",
        "Parameters not understood",
        400,
        detail,
        errors,
        null,
        null,
        null,
        null,
        null);
  }

  static ProblemView ofQuery(String detail, String query, int position, @Nullable String repair) {
    return new ProblemView(
        TYPE + "query-syntax",
        "Query not understood",
        400,
        detail,
        List.of(),
        query,
        position,
        repair,
        null,
        null);
  }

  static ProblemView ofUnknown(String kind, String id, String detail) {
    return new ProblemView(
        TYPE + "unknown-" + kind, "Not found", 404, detail, List.of(), null, null, null, kind, id);
  }

  public static ProblemView ofIncident(Incident incident) {
    return new ProblemView(
        TYPE + "internal",
        "Unexpected error",
        500,
        "Something went wrong on our side; the log has it under the id given here",
        List.of(),
        null,
        null,
        null,
        null,
        incident.id());
  }
}
