// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Requests that no handler takes. The advices of the API and the pages see only errors of their own
 * handlers, and the framework's answer to the rest is a problem in JSON for everybody.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnroutedRequests {

  @ExceptionHandler
  Object missing(NoResourceFoundException missing, HttpServletRequest request) {
    return ErrorPages.of(HttpStatus.NOT_FOUND, request.getRequestURI());
  }

  @ExceptionHandler
  Object method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
    return ErrorPages.of(HttpStatus.METHOD_NOT_ALLOWED, request.getRequestURI());
  }

  @ExceptionHandler
  Object format(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
    return ErrorPages.of(HttpStatus.NOT_ACCEPTABLE, request.getRequestURI());
  }
}
