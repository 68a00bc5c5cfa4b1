// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.analytics.digest.Deliveries.Addressee;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends an edition, at most once to each confirmed subscriber however often it is called, by one
 * process or several. One bad address does not keep the others from theirs.
 */
public final class DigestMailer {

  private static final Logger LOG = LoggerFactory.getLogger(DigestMailer.class);
  private static final int PAGE = 200;

  private final JavaMailSender sender;
  private final MailWriter writer;
  private final Deliveries deliveries;
  private final Subscribers subscribers;
  private final SendPolicy policy;
  private final Clock clock;

  public DigestMailer(
      JavaMailSender sender,
      DigestSite site,
      Deliveries deliveries,
      Subscribers subscribers,
      SendPolicy policy,
      Clock clock) {
    this.sender = sender;
    this.writer = new MailWriter(sender, site);
    this.deliveries = deliveries;
    this.subscribers = subscribers;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Sends to all who are due.
   *
   * @param force whether a human wants it sent although its week is long over
   */
  public MailRun send(StoredEdition edition, boolean force) {
    Optional<String> obstacle = obstacle(edition.edition(), force);
    return obstacle.isPresent()
        ? new MailRun.Refused(edition.edition(), obstacle.get())
        : new Run(edition).all();
  }

  private Optional<String> obstacle(Edition edition, boolean force) {
    Instant now = clock.instant();
    if (now.isBefore(edition.to())) {
      return Optional.of("The week " + edition + " is not over before " + edition.to());
    }
    Instant stale = edition.to().plus(policy.freshFor());
    return now.isAfter(stale) && !force
        ? Optional.of(
            "The edition "
                + edition
                + " was to be sent until "
                + stale
                + "; use --force if it is still wanted")
        : Optional.empty();
  }

  /** One pass over all who are due. */
  private final class Run {

    private final StoredEdition stored;
    private final Edition edition;
    private int sent;
    private int retrying;
    private int failed;
    private int inDoubt;
    private boolean serverGone;

    Run(StoredEdition stored) {
      this.stored = stored;
      this.edition = stored.edition();
    }

    MailRun all() {
      inDoubt = deliveries.markUnknown(policy.unknownAfter());
      List<Addressee> page = deliveries.due(stored, "", PAGE);
      while (!page.isEmpty() && !serverGone) {
        page.stream().takeWhile(addressee -> !serverGone).forEach(this::one);
        page = deliveries.due(stored, page.getLast().id(), PAGE);
      }
      LOG.atInfo()
          .addKeyValue("edition", edition)
          .addKeyValue("sent", sent)
          .addKeyValue("retrying", retrying)
          .addKeyValue("failed", failed)
          .addKeyValue("in_doubt", inDoubt)
          .log("Digest mailed");
      return new MailRun.Done(edition, sent, retrying, failed, inDoubt);
    }

    private void one(Addressee addressee) {
      Token unsubscribe = Token.random();
      if (!deliveries.claim(edition, addressee, unsubscribe)) {
        return;
      }
      try {
        sender.send(message(addressee, unsubscribe));
        accepted(addressee);
      } catch (MailException e) {
        settle(addressee, SmtpFailure.of(e));
      } catch (MessagingException e) {
        giveUp(addressee, "The mail cannot be written: " + e.getMessage());
      }
    }

    private MimeMessage message(Addressee addressee, Token unsubscribe) throws MessagingException {
      return writer.edition(
          edition, stored.mail(), addressee.email(), addressee.id(), unsubscribe, clock.instant());
    }

    private void settle(Addressee addressee, SmtpFailure failure) {
      logFailure(addressee, failure);
      switch (failure.kind()) {
        case NONE -> accepted(addressee);
        case NO_SERVER -> {
          serverGone = true;
          retryOrGiveUp(addressee, failure.detail());
        }
        case TEMPORARY -> retryOrGiveUp(addressee, failure.detail());
        case REFUSED -> giveUp(addressee, failure.detail());
        case BAD_ADDRESS -> {
          giveUp(addressee, failure.detail());
          subscribers.suspend(addressee.id(), failure.detail());
        }
        case IN_DOUBT -> {
          deliveries.unknown(edition, addressee, failure.detail());
          inDoubt++;
        }
      }
    }

    private void accepted(Addressee addressee) {
      deliveries.sent(edition, addressee);
      sent++;
    }

    private void retryOrGiveUp(Addressee addressee, String detail) {
      int made = addressee.attempts() + 1;
      if (made >= policy.attempts()) {
        giveUp(addressee, "Given up after " + Words.count(made, "attempt") + ": " + detail);
        return;
      }
      Instant next = clock.instant().plus(policy.waitAfter(made));
      deliveries.retryAt(edition, addressee, next, detail);
      retrying++;
    }

    private void giveUp(Addressee addressee, String detail) {
      deliveries.failed(edition, addressee, detail);
      failed++;
    }

    // The subscriber's id, not the address: logs travel further than the database.
    private void logFailure(Addressee addressee, SmtpFailure failure) {
      LOG.atWarn()
          .addKeyValue("edition", edition)
          .addKeyValue("subscriber", addressee.id())
          .addKeyValue("kind", failure.kind())
          .log("Digest mail not accepted");
    }
  }
}
