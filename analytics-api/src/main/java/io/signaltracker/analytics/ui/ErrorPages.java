// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.problems.ApiProblems;
import io.signaltracker.analytics.api.problems.Incident;
import io.signaltracker.analytics.api.problems.ProblemView;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The last resort: errors that no handler's advice has seen, such as an address without a handler
 * or a template that failed. Clients of the API get a problem, readers get a page.
 */
@Controller
class ErrorPages implements ErrorController {

  private static final String API = "/api/";

  @RequestMapping("${server.error.path:${error.path:/error}}")
  Object error(HttpServletRequest request) {
    String path = path(request);
    HttpStatusCode status = status(request);
    if (!status.is5xxServerError()) {
      return of(status, path);
    }
    Incident incident = Incident.of(cause(request), path);
    return path.startsWith(API)
        ? answer(ProblemView.ofIncident(incident))
        : PageProblems.ofIncident(incident, path);
  }

  /** The answer for a status, in the language of who asked. */
  static Object of(HttpStatusCode status, String path) {
    return path.startsWith(API)
        ? answer(ApiProblems.ofStatus(status.value()))
        : PageProblems.ofStatus(status, path);
  }

  private static ResponseEntity<ProblemView> answer(ProblemView problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? path
        : "";
  }

  // Asked for directly, there is no error to speak of: the address does not exist.
  private static HttpStatusCode status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? HttpStatusCode.valueOf(status)
        : HttpStatus.NOT_FOUND;
  }

  private static Throwable cause(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause
        ? cause
        : new IllegalStateException("Answered with an error status and no exception");
  }
}
