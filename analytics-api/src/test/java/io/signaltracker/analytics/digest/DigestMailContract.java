// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.story.LifecycleState;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

abstract class DigestMailContract extends DigestContract {

  private static final Pattern UNSUBSCRIBE =
      Pattern.compile("https://tracker\\.example\\.org/u/([A-Za-z0-9_-]{22})");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  @BeforeEach
  void startServer() {
    server.start();
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  @Test
  void sendsTextFirstAndHtmlSecondWithTheHeadersOfAList() throws Exception {
    confirmed("ada@example.org");

    weekly(Worlds.busyWeek(), sender).run();

    MimeMessage mail = onlyMail();
    assertThat(mail.getSubject())
        .isEqualTo("Quiet Otter went from speculated (Eastworks) to confirmed: Northlab");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    Multipart parts = (Multipart) mail.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType())
        .isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(parts.getBodyPart(1).getContentType())
        .isEqualToIgnoringCase("text/html; charset=UTF-8");
    assertThat(text(mail, 0)).contains("静獭模型", "“Northlab said Slow Lantern is not its model.”");
    assertThat(text(mail, 1)).contains("静獭模型").contains("</html>");
    assertThat(mail.getHeader("From")).containsExactly("digest@example.org");
    assertThat(mail.getHeader("Reply-To")).containsExactly("digest@example.org");
    assertThat(mail.getHeader("List-Id"))
        .containsExactly("Signal Tracker weekly digest <digest.example.org>");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).matches("<[0-9a-f]{32}@example\\.org>");
    assertThat(mail.getHeader("List-Unsubscribe"))
        .singleElement()
        .asString()
        .matches(
            "<https://tracker\\.example\\.org/u/[A-Za-z0-9_-]{22}>,\\s+"
                + "<mailto:unsubscribe@example\\.org\\?subject=unsubscribe>");
  }

  @Test
  void endsTheDigestByTheLinkInTheMail() throws Exception {
    confirmed("ada@example.org");
    weekly(Worlds.busyWeek(), sender).run();

    String link = link(text(onlyMail(), 0));
    assertThat(link(text(onlyMail(), 1))).isEqualTo(link);
    assertThat(subscribers.unsubscribe(new Token(link))).isTrue();
    clock.set("2026-04-20T06:00:00Z");

    assertThat(weekly(Worlds.busyWeek(), sender).run())
        .isEqualTo(new MailRun.Done(Edition.parse("2026-W16"), 0, 0, 0, 0));
  }

  @Test
  void sendsOncePerSubscriberAndWeekHoweverOftenItRuns() {
    confirmed("ada@example.org");
    confirmed("bob@example.org");
    WeeklyDigest weekly = weekly(Worlds.busyWeek(), sender);

    assertThat(weekly.run()).isEqualTo(new MailRun.Done(Edition.parse("2026-W15"), 2, 0, 0, 0));
    assertThat(weekly.run()).isEqualTo(new MailRun.Done(Edition.parse("2026-W15"), 0, 0, 0, 0));
    clock.advance(Duration.ofDays(3));
    assertThat(weekly.run(Edition.parse("2026-W15"), true))
        .isEqualTo(new MailRun.Done(Edition.parse("2026-W15"), 0, 0, 0, 0));
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  void doesNotSendAgainAfterACrashBetweenClaimAndSend() {
    confirmed("ada@example.org");
    JavaMailSenderImpl dying = dyingBefore();

    assertThatThrownBy(() -> weekly(Worlds.busyWeek(), dying).run()).isInstanceOf(Crash.class);
    assertThat(deliveryState("ada@example.org")).isEqualTo("CLAIMED");
    weekly(Worlds.busyWeek(), sender).run();
    assertThat(deliveryState("ada@example.org")).isEqualTo("CLAIMED");
    clock.advance(Duration.ofMinutes(31));

    assertThat(weekly(Worlds.busyWeek(), sender).run())
        .isEqualTo(new MailRun.Done(Edition.parse("2026-W15"), 0, 0, 0, 1));
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(deliveries.inDoubt(10))
        .singleElement()
        .satisfies(mail -> assertThat(mail.email()).isEqualTo("ada@example.org"));
  }

  @Test
  void doesNotSendAgainAfterACrashBetweenSendAndMark() {
    confirmed("ada@example.org");
    JavaMailSenderImpl dying = dyingAfter();

    assertThatThrownBy(() -> weekly(Worlds.busyWeek(), dying).run()).isInstanceOf(Crash.class);
    clock.advance(Duration.ofHours(2));
    weekly(Worlds.busyWeek(), sender).run();

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(deliveryState("ada@example.org")).isEqualTo("UNKNOWN");
  }

  @Test
  void sendsToConfirmedSubscribersOnly() {
    subscribers.request(EmailAddress.read("pending@example.org").orElseThrow(), "test");
    confirmed("gone@example.org");
    confirmed("suspended@example.org");
    confirmed("ada@example.org");
    database
        .jdbc()
        .sql("update subscriber set state = 'UNSUBSCRIBED' where email = 'gone@example.org'")
        .update();
    database
        .jdbc()
        .sql("update subscriber set state = 'SUSPENDED' where email = 'suspended@example.org'")
        .update();

    weekly(Worlds.busyWeek(), sender).run();

    assertThat(server.getReceivedMessagesForDomain("example.org")).hasSize(1);
    assertThat(server.getReceivedMessagesForDomain("ada@example.org")).hasSize(1);
  }

  @Test
  void sendsNoEditionToThoseWhoCameAfterIt() {
    WeeklyDigest weekly = weekly(Worlds.busyWeek(), sender);
    weekly.run();
    clock.advance(Duration.ofHours(1));
    confirmed("late@example.org");

    weekly.run();

    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void refusesAnEditionThatIsNotOverOrLongOver() {
    confirmed("ada@example.org");
    WeeklyDigest weekly = weekly(Worlds.busyWeek(), sender);

    assertThat(weekly.run(Edition.parse("2026-W16"), true))
        .isInstanceOfSatisfying(
            MailRun.Refused.class,
            refused -> assertThat(refused.why()).contains("not over before"));
    weekly.run(Edition.parse("2026-W15"), false);
    clock.advance(Duration.ofDays(8));
    assertThat(weekly.run(Edition.parse("2026-W14"), false))
        .isInstanceOfSatisfying(
            MailRun.Refused.class, refused -> assertThat(refused.why()).contains("--force"));
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(weekly.run(Edition.parse("2026-W14"), true))
        .isEqualTo(new MailRun.Done(Edition.parse("2026-W14"), 1, 0, 0, 0));
  }

  @Test
  void letsNoTitleAddAHeaderOrALine() throws Exception {
    String evil = "Otter\r\nBcc: all@example.org\r\n\r\nbody\u760D\u760A\u4E0D\u0000\u202Ex";
    World world = new World();
    world
        .story(evil)
        .claim(
            "2026-04-08T00:00:00Z",
            ClaimStatus.CONFIRMED,
            evil,
            evil,
            evil,
            evil + " " + "x".repeat(5000))
        .state(LifecycleState.CONFIRMED, evil);
    confirmed("ada@example.org");

    weekly(world, sender).run();

    MimeMessage mail = onlyMail();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).startsWith("Otter Bcc: all@example.org body\u760D\u760A\u4E0Dx");
    assertThat(Collections.list(mail.getAllHeaders()))
        .extracting(header -> header.getName())
        .doesNotHaveDuplicates()
        .doesNotContain("Bcc");
    assertThat(rawLines(mail))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998))
        .noneMatch(line -> line.startsWith("Bcc:"));
  }

  @Test
  void givesEverySubscriberAMessageIdAndALinkOfTheirOwn() throws Exception {
    confirmed("ada@example.org");
    confirmed("bob@example.org");

    weekly(Worlds.busyWeek(), sender).run();

    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails[0].getMessageID()).isNotEqualTo(mails[1].getMessageID());
    assertThat(link(text(mails[0], 0))).isNotEqualTo(link(text(mails[1], 0)));
    assertThat(Arrays.toString(mails[0].getHeader("List-Unsubscribe")))
        .doesNotContain("bob", "ada");
  }

  private MimeMessage onlyMail() {
    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails).hasSize(1);
    return mails[0];
  }

  private static String text(MimeMessage mail, int part) throws Exception {
    BodyPart body = ((Multipart) mail.getContent()).getBodyPart(part);
    return (String) body.getContent();
  }

  private static String link(String text) {
    Matcher matcher = UNSUBSCRIBE.matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static java.util.List<String> rawLines(MimeMessage mail) throws Exception {
    java.io.ByteArrayOutputStream raw = new java.io.ByteArrayOutputStream();
    mail.writeTo(raw);
    return raw.toString(java.nio.charset.StandardCharsets.UTF_8).lines().toList();
  }

  /** The process dies when the mail is claimed but not handed over. */
  private JavaMailSenderImpl dyingBefore() {
    return like(
        new JavaMailSenderImpl() {
          @Override
          public void send(MimeMessage... messages) {
            throw new Crash();
          }
        });
  }

  /** The process dies when the mail is handed over but not marked. */
  private JavaMailSenderImpl dyingAfter() {
    return like(
        new JavaMailSenderImpl() {
          @Override
          public void send(MimeMessage... messages) {
            super.send(messages);
            throw new Crash();
          }
        });
  }

  private JavaMailSenderImpl like(JavaMailSenderImpl other) {
    other.setHost(sender.getHost());
    other.setPort(sender.getPort());
    return other;
  }

  /** Nothing catches it, as nothing catches a kill. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }
}
