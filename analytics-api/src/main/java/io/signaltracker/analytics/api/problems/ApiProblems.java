// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.problems;

import io.signaltracker.analytics.api.parameters.BadParameters;
import io.signaltracker.analytics.api.parameters.ParameterMistake;
import io.signaltracker.analytics.api.problems.ProblemView.ParameterError;
import io.signaltracker.indexer.evidence.BadCursor;
import io.signaltracker.indexer.news.DecisionRefused;
import io.signaltracker.indexer.search.QuerySyntaxException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what went wrong in an endpoint into a problem. */
@RestControllerAdvice("io.signaltracker.analytics.api")
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ApiProblems {

  @ExceptionHandler
  ResponseEntity<ProblemView> parameters(BadParameters bad) {
    List<ParameterError> errors = bad.mistakes().stream().map(ParameterError::of).toList();
    return answer(ProblemView.ofParameters(detail(bad), errors));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> cursor(BadCursor bad, HttpServletRequest request) {
    String given = String.valueOf(request.getParameter("cursor"));
    ParameterMistake mistake =
        new ParameterMistake(
            ParameterMistake.Kind.MALFORMED,
            "cursor",
            given,
            "the next_cursor of a page of this same list",
            null);
    return answer(
        ProblemView.ofParameters(mistake.sentence(), List.of(ParameterError.of(mistake))));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> query(QuerySyntaxException wrong) {
    return answer(
        ProblemView.ofQuery(detail(wrong), wrong.query(), wrong.position(), wrong.repair()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> unknown(UnknownId unknown) {
    return answer(ProblemView.ofUnknown(unknown.kind(), unknown.id(), detail(unknown)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> refused(Refused refused) {
    return answer(refused.problem());
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> refused(DecisionRefused refused) {
    return answer(ProblemView.of("decision-refused", "Decision not taken", 422, detail(refused)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> body(HttpMessageNotReadableException unreadable) {
    return answer(
        ProblemView.of(
            "malformed-body",
            "Body not understood",
            400,
            "Expected a JSON object as /api/v1/openapi.json describes it"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> other(Exception error, HttpServletRequest request) {
    if (error instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
      return answer(ofStatus(known.getStatusCode().value()), known.getHeaders());
    }
    return answer(ProblemView.ofIncident(Incident.of(error, request.getRequestURI())));
  }

  /** The problem for a status that the web framework decided on. */
  public static ProblemView ofStatus(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    String reason = known == null ? "Error " + status : known.getReasonPhrase();
    return ProblemView.of(
        reason.toLowerCase(Locale.ROOT).replace(' ', '-'), reason, status, advice(status));
  }

  private static String advice(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this address; /api/v1/openapi.json lists what there is";
      case 405 -> "This address is read with GET";
      case 406 -> "This address answers in JSON; accept application/json";
      default -> "The request cannot be answered as it is; /api/v1/openapi.json says what can be";
    };
  }

  private static String detail(Exception error) {
    return String.valueOf(error.getMessage());
  }

  private static ResponseEntity<ProblemView> answer(ProblemView problem) {
    return answer(problem, HttpHeaders.EMPTY);
  }

  private static ResponseEntity<ProblemView> answer(ProblemView problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
