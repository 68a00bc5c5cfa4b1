// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What an SMTP failure means for the mail.
 *
 * @param detail the server's words, on one line
 */
record SmtpFailure(Kind kind, String detail) {

  private static final int MOST_DETAIL = 300;

  /** From harmless to final. */
  enum Kind {
    /** The mail was accepted, only the goodbye failed. */
    NONE,
    /** There is no server to talk to, or it does not let us in: no mail of this run will pass. */
    NO_SERVER,
    /** Not accepted, may be tried again (4xx, or the connection broke before the content). */
    TEMPORARY,
    /** The server refuses the content or the sender for good (5xx). */
    REFUSED,
    /** The server refuses the addressee for good (5xx to RCPT). */
    BAD_ADDRESS,
    /** The connection broke so that the server may have accepted it. */
    IN_DOUBT
  }

  static SmtpFailure of(MailException failure) {
    String detail = PlainText.capped(String.valueOf(failure.getMessage()), MOST_DETAIL);
    return new SmtpFailure(kind(failure), detail);
  }

  private static Kind kind(MailException failure) {
    if (failure instanceof MailAuthenticationException) {
      return Kind.NO_SERVER;
    }
    if (!(failure instanceof MailSendException send)) {
      return Kind.REFUSED;
    }
    if (send.getFailedMessages().isEmpty()) {
      // Only the goodbye failed, or Spring could not even begin.
      return send.getCause() == null ? Kind.IN_DOUBT : Kind.NONE;
    }
    Exception first = send.getMessageExceptions()[0];
    // One and the same exception for the mail and the whole: there was no connection to send it by.
    // A cause that differs is a failed goodbye after a failed mail.
    return first.equals(send.getCause()) ? Kind.NO_SERVER : kind(first);
  }

  private static Kind kind(Exception failure) {
    Kind kind = Kind.IN_DOUBT;
    Exception next = failure;
    // The chain goes from the whole to the addressee; the last one that knows a reply code decides.
    while (next instanceof MessagingException messaging) {
      kind = refine(messaging, kind);
      next = messaging.getNextException();
    }
    return kind;
  }

  private static Kind refine(MessagingException failure, Kind known) {
    return switch (failure) {
      case SMTPAddressFailedException address ->
          of(address.getReturnCode(), Kind.BAD_ADDRESS, Kind.TEMPORARY);
      case SMTPSendFailedException send ->
          of(send.getReturnCode(), Kind.REFUSED, afterBreak(send.getCommand()));
      default -> known;
    };
  }

  /** Only after the content's final dot may the server have accepted what it did not answer. */
  private static Kind afterBreak(String command) {
    return command.equals(".") ? Kind.IN_DOUBT : Kind.TEMPORARY;
  }

  private static Kind of(int code, Kind permanent, Kind broken) {
    return switch (code / 100) {
      case 5 -> permanent;
      case 4 -> Kind.TEMPORARY;
      default -> broken;
    };
  }
}
