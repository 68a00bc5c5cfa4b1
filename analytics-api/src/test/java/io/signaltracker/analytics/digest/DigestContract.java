// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.crawler.store.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.mail.javamail.JavaMailSender;

/** The base of the tests that must hold on each database. */
abstract class DigestContract extends StoreContract {

  static final String MIGRATIONS = "classpath:io/signaltracker/analytics/migration";
  static final DigestSite SITE = DigestRendererTest.SITE;

  /** The Monday after 2026-W15. */
  final MovableClock clock = new MovableClock("2026-04-13T06:00:00Z");

  Subscribers subscribers;
  EditionStore editions;
  Deliveries deliveries;

  @BeforeEach
  void openStores() {
    subscribers = new Subscribers(database, clock);
    editions = new EditionStore(database, clock);
    deliveries = new Deliveries(database, clock);
  }

  /** A confirmed subscriber. */
  void confirmed(String email) {
    Token token = subscribers.request(EmailAddress.read(email).orElseThrow(), "test").orElseThrow();
    if (!subscribers.confirm(token)) {
      throw new IllegalStateException("Cannot confirm " + email);
    }
  }

  WeeklyDigest weekly(World world, JavaMailSender sender) {
    DigestMailer mailer =
        new DigestMailer(sender, SITE, deliveries, subscribers, SendPolicy.DEFAULT, clock);
    return new WeeklyDigest(world.composer(), new DigestRenderer(SITE), editions, mailer, clock);
  }

  String deliveryState(String email) {
    return database
        .jdbc()
        .sql(
            """
            select d.state from digest_delivery d join subscriber s on s.id = d.subscriber_id
            where s.email = :email
            """)
        .param("email", email)
        .query(String.class)
        .single();
  }

  String subscriberState(String email) {
    return database
        .jdbc()
        .sql("select state from subscriber where email = :email")
        .param("email", email)
        .query(String.class)
        .single();
  }
}
