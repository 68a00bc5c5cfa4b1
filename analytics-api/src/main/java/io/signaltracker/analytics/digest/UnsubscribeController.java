// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The link that ends the digest. A mail program POSTs to it (RFC 8058) without cookies, login or
 * CSRF token; a human opens it and presses the button. GET changes nothing.
 */
@Controller
final class UnsubscribeController {

  private static final String ONE_CLICK = "One-Click";

  private final Subscribers subscribers;

  UnsubscribeController(Subscribers subscribers) {
    this.subscribers = subscribers;
  }

  @GetMapping("/u/{token}")
  ModelAndView ask(@PathVariable String token) {
    Subscribers.Link link = subscribers.unsubscription(new Token(token));
    ModelAndView page = new ModelAndView("digest/unsubscribe");
    page.addObject("link", link.name()).addObject("path", "/u/" + token);
    page.setStatus(link == Subscribers.Link.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.OK);
    return page;
  }

  /** Answers with an empty body, as often as it is asked. */
  @PostMapping(path = "/u/{token}", params = "!page")
  ResponseEntity<Void> oneClick(
      @PathVariable String token,
      @RequestParam(name = "List-Unsubscribe", defaultValue = "") String command) {
    if (!command.equals(ONE_CLICK)) {
      return ResponseEntity.badRequest().build();
    }
    return subscribers.unsubscribe(new Token(token))
        ? ResponseEntity.ok().build()
        : ResponseEntity.notFound().build();
  }

  /** The button of the page: the same, answered with a page. */
  @PostMapping(path = "/u/{token}", params = "page")
  ModelAndView button(@PathVariable String token) {
    subscribers.unsubscribe(new Token(token));
    return ask(token);
  }
}
