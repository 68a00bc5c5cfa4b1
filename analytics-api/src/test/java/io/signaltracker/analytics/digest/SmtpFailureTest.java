// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What becomes of a mail when the server does not simply take it. */
class SmtpFailureTest extends DigestContract {

  private static final Edition WEEK = Edition.parse("2026-W15");

  private final ScriptedSmtp server = new ScriptedSmtp();
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  @Override
  protected Database open() {
    return TestDatabases.sqlite(folder, MIGRATIONS);
  }

  @BeforeEach
  void subscribe() {
    sender.setHost("127.0.0.1");
    sender.setPort(server.port());
    confirmed("ada@example.org");
    confirmed("bad@example.org");
    confirmed("cid@example.org");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void suspendsAnAddressThatIsRefusedForGoodAndServesTheOthers() {
    server.answerRcpt("bad@example.org", "550 5.1.1 no such user");

    assertThat(run()).isEqualTo(new MailRun.Done(WEEK, 2, 0, 1, 0));
    assertThat(server.accepted()).containsExactlyInAnyOrder("ada@example.org", "cid@example.org");
    assertThat(deliveryState("bad@example.org")).isEqualTo("FAILED");
    assertThat(subscriberState("bad@example.org")).isEqualTo("SUSPENDED");
    assertThat(subscriberState("ada@example.org")).isEqualTo("CONFIRMED");
  }

  @Test
  void triesAgainLaterWhatIsRefusedForNow() {
    server.answerRcpt("bad@example.org", "451 4.7.1 greylisted");

    assertThat(run()).isEqualTo(new MailRun.Done(WEEK, 2, 1, 0, 0));
    assertThat(run()).isEqualTo(new MailRun.Done(WEEK, 0, 0, 0, 0));
    server.answerRcpt("bad@example.org", "250 ok");
    clock.advance(Duration.ofMinutes(10));

    assertThat(run()).isEqualTo(new MailRun.Done(WEEK, 1, 0, 0, 0));
    assertThat(server.accepted()).hasSize(3);
    assertThat(deliveryState("bad@example.org")).isEqualTo("SENT");
  }

  @Test
  void givesUpAfterABoundedNumberOfAttempts() {
    server.answerRcpt("bad@example.org", "451 4.7.1 greylisted");
    int retrying = 0;
    for (int i = 0; i < 10; i++) {
      retrying += ((MailRun.Done) run()).retrying();
      clock.advance(Duration.ofHours(6));
    }

    assertThat(retrying).isEqualTo(SendPolicy.DEFAULT.attempts() - 1);
    assertThat(deliveryState("bad@example.org")).isEqualTo("FAILED");
    assertThat(subscriberState("bad@example.org")).isEqualTo("CONFIRMED");
  }

  @Test
  void doesNotSendAgainWhenTheConnectionBreaksAfterTheFinalDot() {
    server.answerContent("bad@example.org", ScriptedSmtp.HANG_UP);

    assertThat(run()).isEqualTo(new MailRun.Done(WEEK, 2, 0, 0, 1));
    clock.advance(Duration.ofHours(6));
    assertThat(run()).isEqualTo(new MailRun.Done(WEEK, 0, 0, 0, 0));
    assertThat(deliveryState("bad@example.org")).isEqualTo("UNKNOWN");
    assertThat(deliveries.inDoubt(10)).hasSize(1);
  }

  @Test
  void triesAgainWhenTheConnectionBreaksBeforeTheContent() {
    server.answerRcpt("bad@example.org", ScriptedSmtp.HANG_UP);

    assertThat(run()).isEqualTo(new MailRun.Done(WEEK, 2, 1, 0, 0));
    assertThat(deliveryState("bad@example.org")).isEqualTo("RETRY");
  }

  @Test
  void keepsASubscriberWhoseServerRefusesTheContent() {
    server.answerContent("bad@example.org", "554 5.7.1 looks like spam");

    assertThat(run()).isEqualTo(new MailRun.Done(WEEK, 2, 0, 1, 0));
    assertThat(deliveryState("bad@example.org")).isEqualTo("FAILED");
    assertThat(subscriberState("bad@example.org")).isEqualTo("CONFIRMED");
  }

  @Test
  void stopsWhenThereIsNoServerAndGoesOnWhenItIsBack() throws IOException {
    server.close();
    assertThat(run()).isEqualTo(new MailRun.Done(WEEK, 0, 1, 0, 0));

    try (ScriptedSmtp back = new ScriptedSmtp()) {
      sender.setPort(back.port());
      clock.advance(Duration.ofMinutes(10));

      assertThat(run()).isEqualTo(new MailRun.Done(WEEK, 3, 0, 0, 0));
      assertThat(back.accepted()).hasSize(3);
    }
  }

  private MailRun run() {
    return weekly(Worlds.busyWeek(), sender).run(WEEK, true);
  }
}
