// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.parameters.BadParameters;
import io.signaltracker.analytics.api.problems.Incident;
import io.signaltracker.analytics.api.problems.Refused;
import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.evidence.BadCursor;
import io.signaltracker.indexer.news.DecisionRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns what went wrong in a page into a page that says so and shows the way on. */
@ControllerAdvice({"io.signaltracker.analytics.ui", "io.signaltracker.analytics.digest"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

  @ExceptionHandler
  ModelAndView parameters(BadParameters bad, HttpServletRequest request) {
    String[] wrong =
        bad.mistakes().stream().map(mistake -> mistake.parameter()).toArray(String[]::new);
    PageAddress repaired =
        PageAddress.of(request.getRequestURI(), request.getParameterMap()).without(wrong);
    return problem(
            HttpStatus.BAD_REQUEST, "This address is not understood", "", request.getRequestURI())
        .addObject("mistakes", bad.mistakes())
        .addObject("repaired", repaired.toString());
  }

  @ExceptionHandler
  ModelAndView cursor(BadCursor bad, HttpServletRequest request) {
    PageAddress first =
        PageAddress.of(request.getRequestURI(), request.getParameterMap()).without("cursor");
    return problem(
            HttpStatus.BAD_REQUEST,
            "This page of the list is not there any more",
            "The list may have changed since the link was made.",
            request.getRequestURI())
        .addObject("repaired", first.toString());
  }

  @ExceptionHandler
  ModelAndView unknown(UnknownId unknown, HttpServletRequest request) {
    return problem(
        HttpStatus.NOT_FOUND,
        "We have not seen this " + unknown.kind(),
        String.valueOf(unknown.getMessage()),
        request.getRequestURI());
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused, HttpServletRequest request) {
    return problem(
        HttpStatus.valueOf(refused.status()),
        refused.title(),
        String.valueOf(refused.getMessage()),
        request.getRequestURI());
  }

  @ExceptionHandler
  ModelAndView refused(DecisionRefused refused, HttpServletRequest request) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "This decision was not taken",
        String.valueOf(refused.getMessage()),
        request.getRequestURI());
  }

  @ExceptionHandler
  ModelAndView other(Exception error, HttpServletRequest request) {
    if (error instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
      return ofStatus(known.getStatusCode(), request.getRequestURI());
    }
    return ofIncident(Incident.of(error, request.getRequestURI()), request.getRequestURI());
  }

  static ModelAndView ofIncident(Incident incident, String path) {
    return problem(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong on our side",
            "Nothing was changed. The log has it under the id below.",
            path)
        .addObject("incident", incident.id());
  }

  static ModelAndView ofStatus(HttpStatusCode status, String path) {
    boolean missing = status.value() == HttpStatus.NOT_FOUND.value();
    return problem(
        status,
        missing ? "There is nothing at this address" : "This request cannot be answered",
        missing ? "" : advice(status),
        path);
  }

  private static String advice(HttpStatusCode status) {
    return status.value() == HttpStatus.METHOD_NOT_ALLOWED.value()
        ? "Pages are read with GET."
        : "Something in the address is not written as addresses are.";
  }

  private static ModelAndView problem(
      HttpStatusCode status, String title, String detail, String path) {
    return new ModelAndView(
        "problem",
        Map.of(
            "status",
            status.value(),
            "title",
            title,
            "detail",
            detail,
            "mistakes",
            List.of(),
            "frame",
            new Frame.State(path, "")),
        status);
  }
}
