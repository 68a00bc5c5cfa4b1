// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.mail.javamail.JavaMailSender;

/** Writes mails as MIME: text part first, HTML part second, headers encoded to ASCII. */
final class MailWriter {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final JavaMailSender sender;
  private final DigestSite site;

  MailWriter(JavaMailSender sender, DigestSite site) {
    this.sender = sender;
    this.site = site;
  }

  /**
   * An edition for one subscriber.
   *
   * @param subscriberId goes into the Message-ID as a hash, so that a copy can be told as one
   */
  MimeMessage edition(
      Edition edition, Mail mail, String to, String subscriberId, Token unsubscribe, Instant at)
      throws MessagingException {
    String url = site.url("/u/" + unsubscribe.text());
    MimeMessage message = message(mail.unsubscribedAt(url), to, at);
    message.setHeader("Message-ID", messageId(edition + "." + subscriberId));
    message.setHeader("List-Id", "Signal Tracker weekly digest <digest." + site.domain() + ">");
    // RFC 2369 and RFC 8058: one POST to the first address unsubscribes, without a login.
    message.setHeader(
        "List-Unsubscribe",
        "<" + url + ">, <mailto:" + site.unsubscribeAddress() + "?subject=unsubscribe>");
    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    return message;
  }

  MimeMessage confirmation(Mail mail, String to, Token token, Instant at)
      throws MessagingException {
    MimeMessage message = message(mail, to, at);
    message.setHeader("Message-ID", messageId("confirm." + token.hash()));
    return message;
  }

  private MimeMessage message(Mail mail, String to, Instant at) throws MessagingException {
    MimeMessage message = sender.createMimeMessage();
    message.setFrom(new InternetAddress(site.from(), true));
    message.setReplyTo(new InternetAddress[] {new InternetAddress(site.from(), true)});
    message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to, true));
    message.setSubject(PlainText.oneLine(mail.subject()), UTF_8);
    message.setSentDate(Date.from(at));
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeMultipart parts =
        new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html"));
    message.setContent(parts);
    return message;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    // Keeps every line of the wire below the 998 characters of RFC 5321, whatever the text holds.
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private String messageId(String key) {
    return "<" + Token.sha256(key).substring(0, 32) + "@" + site.domain() + ">";
  }
}
