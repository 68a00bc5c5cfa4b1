// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Takes requests for the digest and sends the one mail that asks for confirmation. Thread-safe. */
public final class SignUp {

  private static final Logger LOG = LoggerFactory.getLogger(SignUp.class);

  /** A public form must not become a means to send mail to the world. */
  private static final int MOST_PER_HOUR = 200;

  private final Subscribers subscribers;
  private final DigestRenderer renderer;
  private final MailWriter writer;
  private final JavaMailSender sender;
  private final DigestSite site;
  private final Clock clock;

  public SignUp(
      Subscribers subscribers,
      DigestRenderer renderer,
      JavaMailSender sender,
      DigestSite site,
      Clock clock) {
    this.subscribers = subscribers;
    this.renderer = renderer;
    this.writer = new MailWriter(sender, site);
    this.sender = sender;
    this.site = site;
    this.clock = clock;
  }

  /** What a request came to. */
  public enum Outcome {
    /** The same for new and known addresses, so that nobody learns who reads the digest. */
    ACCEPTED,
    NOT_AN_ADDRESS,
    TOO_MANY,
    MAIL_FAILED
  }

  /**
   * Asks the owner of an address to confirm, where that was not done just now.
   *
   * @param consentSource where the consent was given, e.g. "web form"
   */
  public Outcome request(String email, String consentSource) {
    Optional<EmailAddress> address = EmailAddress.read(email);
    if (address.isEmpty()) {
      return Outcome.NOT_AN_ADDRESS;
    }
    if (subscribers.requestsInTheLastHour() >= MOST_PER_HOUR) {
      return Outcome.TOO_MANY;
    }
    return subscribers
        .request(address.get(), consentSource)
        .map(token -> ask(address.get(), token))
        .orElse(Outcome.ACCEPTED);
  }

  private Outcome ask(EmailAddress address, Token token) {
    Mail mail = renderer.renderConfirmation(site.url("/digest/confirm/" + token.text()));
    try {
      sender.send(writer.confirmation(mail, address.text(), token, clock.instant()));
      return Outcome.ACCEPTED;
    } catch (MailException | MessagingException e) {
      LOG.atWarn()
          .addKeyValue("failure", PlainText.capped(String.valueOf(e.getMessage()), 300))
          .log("Confirmation mail not sent");
      subscribers.confirmationNotSent(token);
      return Outcome.MAIL_FAILED;
    }
  }
}
