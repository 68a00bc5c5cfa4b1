// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The digest's pages: editions, the form, and the confirmation. A GET never changes anything, since
 * mail scanners open every link of a mail.
 */
@Controller
final class DigestController {

  private static final int MOST_LISTED = 260;

  private final EditionStore editions;
  private final SignUp signUp;
  private final Subscribers subscribers;

  DigestController(EditionStore editions, SignUp signUp, Subscribers subscribers) {
    this.editions = editions;
    this.signUp = signUp;
    this.subscribers = subscribers;
  }

  @GetMapping("/digest")
  ModelAndView list() {
    return new ModelAndView("digest/list", "editions", editions.list(MOST_LISTED));
  }

  @GetMapping("/digest/{week}")
  ModelAndView edition(@PathVariable String week) {
    return readable(week)
        .flatMap(editions::find)
        .map(DigestController::page)
        .orElseGet(() -> noEdition(week));
  }

  private static Optional<Edition> readable(String week) {
    try {
      return Optional.of(Edition.parse(week));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ModelAndView page(StoredEdition stored) {
    return new ModelAndView("digest/edition")
        .addObject("digest", stored.digest())
        .addObject("subject", stored.mail().subject())
        .addObject("words", new EditionWords());
  }

  private static ModelAndView noEdition(String week) {
    return message(
        HttpStatus.NOT_FOUND,
        "No such edition",
        "We have not published an edition '"
            + PlainText.capped(week, 40)
            + "'. Editions are named by year and week, as in 2026-W15.");
  }

  @PostMapping("/digest/subscribe")
  ModelAndView subscribe(@RequestParam(defaultValue = "") String email) {
    return switch (signUp.request(email, "web form")) {
      case ACCEPTED ->
          message(
              HttpStatus.OK,
              "Please look into your mail",
              "If this address does not get the digest yet, a mail with a link to confirm is on its"
                  + " way. The link is valid for 48 hours; without it we send nothing.");
      case NOT_AN_ADDRESS ->
          message(
              HttpStatus.BAD_REQUEST,
              "This is not a mail address",
              "Expected an address as name@example.org in plain letters, was '"
                  + PlainText.capped(email, 80)
                  + "'.");
      case TOO_MANY ->
          message(
              HttpStatus.TOO_MANY_REQUESTS,
              "Too many requests",
              "More people than usual asked for the digest. Please try again in an hour.");
      case MAIL_FAILED ->
          message(
              HttpStatus.SERVICE_UNAVAILABLE,
              "The mail could not be sent",
              "Our mail server did not take the confirmation mail. Please try again later.");
    };
  }

  @GetMapping("/digest/confirm/{token}")
  ModelAndView askToConfirm(@PathVariable String token) {
    return switch (subscribers.confirmation(new Token(token))) {
      case OPEN ->
          action(
              "Confirm the weekly digest",
              "Press the button to get the digest once a week. Every mail has a link that ends it.",
              "/digest/confirm/" + token,
              "Confirm");
      case DONE -> confirmed();
      case UNKNOWN -> expired();
    };
  }

  @PostMapping("/digest/confirm/{token}")
  ModelAndView confirm(@PathVariable String token) {
    return subscribers.confirm(new Token(token)) ? confirmed() : expired();
  }

  private static ModelAndView confirmed() {
    return message(
        HttpStatus.OK, "Confirmed", "You get the next edition when its week is over, on Monday.");
  }

  private static ModelAndView expired() {
    return message(
        HttpStatus.NOT_FOUND,
        "This link is not valid",
        "A link to confirm is valid for 48 hours and only as the latest mail has it. Ask for a new"
            + " one on the page of the digest.");
  }

  private static ModelAndView message(HttpStatus status, String title, String text) {
    ModelAndView page =
        new ModelAndView("digest/message").addObject("title", title).addObject("text", text);
    page.setStatus(status);
    return page;
  }

  private static ModelAndView action(String title, String text, String path, String button) {
    return message(HttpStatus.OK, title, text).addObject("path", path).addObject("button", button);
  }
}
