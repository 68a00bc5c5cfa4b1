// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.evidence.EventLedger;
import io.signaltracker.indexer.story.Stories;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The digest's parts, put together over the application's database, stories and mail server. */
@Configuration(proxyBeanMethods = false)
class DigestWiring {

  @Bean
  DigestComposer digestComposer(Stories stories, ClaimLedger claims, EventLedger events) {
    return new DigestComposer(stories, claims, events);
  }

  @Bean
  DigestRenderer digestRenderer(DigestSite site) {
    return new DigestRenderer(site);
  }

  @Bean
  EditionStore editionStore(Database database, Clock clock) {
    return new EditionStore(database, clock);
  }

  @Bean
  Subscribers subscribers(Database database, Clock clock) {
    return new Subscribers(database, clock);
  }

  @Bean
  SignUp signUp(
      Subscribers subscribers,
      DigestRenderer renderer,
      ObjectProvider<JavaMailSender> sender,
      DigestSite site,
      Clock clock) {
    return new SignUp(subscribers, renderer, orLocal(sender), site, clock);
  }

  @Bean
  WeeklyDigest weeklyDigest(
      DigestComposer composer,
      DigestRenderer renderer,
      EditionStore editions,
      Database database,
      Subscribers subscribers,
      ObjectProvider<JavaMailSender> sender,
      DigestSite site,
      Clock clock) {
    DigestMailer mailer =
        new DigestMailer(
            orLocal(sender),
            site,
            new Deliveries(database, clock),
            subscribers,
            SendPolicy.DEFAULT,
            clock);
    return new WeeklyDigest(composer, renderer, editions, mailer, clock);
  }

  /** Without {@code spring.mail.host} mail goes to this machine's own server, if there is one. */
  private static JavaMailSender orLocal(ObjectProvider<JavaMailSender> sender) {
    return sender.getIfAvailable(JavaMailSenderImpl::new);
  }
}
