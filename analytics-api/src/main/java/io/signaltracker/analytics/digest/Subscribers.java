// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.crawler.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Who asked for the digest. Double opt-in: an address is PENDING until its owner confirms, and
 * nothing but the confirmation mail goes to a pending one. Thread-safe.
 */
public final class Subscribers {

  /** How long a confirmation link is valid. */
  static final Duration CONFIRM_WITHIN = Duration.ofDays(2);

  /** An address gets no second confirmation mail sooner, so that nobody is flooded by the form. */
  static final Duration NEXT_REQUEST_AFTER = Duration.ofHours(1);

  private final Database database;
  private final Clock clock;

  public Subscribers(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Where a link stands. */
  public enum Link {
    OPEN,
    DONE,
    /** Never given out, or no longer valid. */
    UNKNOWN
  }

  /**
   * Takes a request down.
   *
   * @param consentSource where the consent was given, e.g. "web form"
   * @return the token to send to the address; empty where it is confirmed already or was asked for
   *     less than an hour ago
   */
  Optional<Token> request(EmailAddress address, String consentSource) {
    Token token = Token.random();
    long now = clock.millis();
    int rows =
        database
            .jdbc()
            .sql(REQUEST)
            .param("id", Token.random().text())
            .param("email", address.text())
            .param("key", address.key())
            .param("hash", token.hash())
            .param("source", consentSource)
            .param("now", now)
            .param("recent", now - NEXT_REQUEST_AFTER.toMillis())
            .update();
    return rows == 1 ? Optional.of(token) : Optional.empty();
  }

  private static final String REQUEST =
      """
      insert into subscriber (id, email, email_key, state, confirm_hash, consent_source, requested_at)
      values (:id, :email, :key, 'PENDING', :hash, :source, :now)
      on conflict (email_key) do update set
        email = excluded.email, state = 'PENDING', confirm_hash = excluded.confirm_hash,
        consent_source = excluded.consent_source, requested_at = excluded.requested_at,
        confirmed_at = null, unsubscribed_at = null, suspended_at = null, suspended_for = null
      where subscriber.state <> 'CONFIRMED'
        and (subscriber.state <> 'PENDING' or subscriber.requested_at <= :recent)
      """;

  /** The confirmation mail did not go out: the next request may send one at once. */
  void confirmationNotSent(Token token) {
    database
        .jdbc()
        .sql("update subscriber set requested_at = 0 where confirm_hash = :hash")
        .param("hash", token.hash())
        .update();
  }

  /** Number of requests in the last hour, of all addresses. */
  long requestsInTheLastHour() {
    return database
        .jdbc()
        .sql("select count(*) from subscriber where requested_at > :since")
        .param("since", clock.millis() - Duration.ofHours(1).toMillis())
        .query(Long.class)
        .single();
  }

  /** Where a confirmation link stands; changes nothing. */
  Link confirmation(Token token) {
    return link(
        """
        select case when state = 'CONFIRMED' then 'DONE' when state = 'PENDING' and requested_at >= :oldest
          then 'OPEN' else 'UNKNOWN' end
        from subscriber where confirm_hash = :hash
        """,
        token);
  }

  /**
   * Confirms; may be repeated.
   *
   * @return whether the address is confirmed now
   */
  boolean confirm(Token token) {
    database
        .jdbc()
        .sql(
            """
            update subscriber set state = 'CONFIRMED', confirmed_at = :now
            where confirm_hash = :hash and state = 'PENDING' and requested_at >= :oldest
            """)
        .param("now", clock.millis())
        .param("hash", token.hash())
        .param("oldest", oldestRequest())
        .update();
    return confirmation(token) == Link.DONE;
  }

  /** Where the unsubscribe link of a mail stands; changes nothing. */
  Link unsubscription(Token token) {
    return link(
        """
        select case when s.state = 'UNSUBSCRIBED' then 'DONE' else 'OPEN' end
        from digest_delivery d join subscriber s on s.id = d.subscriber_id
        where d.unsubscribe_hash = :hash and :oldest is not null
        """,
        token);
  }

  /**
   * Unsubscribes at once; may be repeated.
   *
   * @return whether the link is one that a mail carried
   */
  boolean unsubscribe(Token token) {
    database
        .jdbc()
        .sql(
            """
            update subscriber set state = 'UNSUBSCRIBED', unsubscribed_at = :now
            where state <> 'UNSUBSCRIBED'
              and id = (select subscriber_id from digest_delivery where unsubscribe_hash = :hash)
            """)
        .param("now", clock.millis())
        .param("hash", token.hash())
        .update();
    return unsubscription(token) == Link.DONE;
  }

  /** Sends nothing more to an address that its server refuses for good. */
  void suspend(String id, String reason) {
    database
        .jdbc()
        .sql(
            """
            update subscriber set state = 'SUSPENDED', suspended_at = :now, suspended_for = :reason
            where id = :id and state = 'CONFIRMED'
            """)
        .param("now", clock.millis())
        .param("reason", reason)
        .param("id", id)
        .update();
  }

  private Link link(String sql, Token token) {
    return database
        .jdbc()
        .sql(sql)
        .param("hash", token.hash())
        .param("oldest", oldestRequest())
        .query(String.class)
        .optional()
        .map(Link::valueOf)
        .orElse(Link.UNKNOWN);
  }

  private long oldestRequest() {
    return clock.millis() - CONFIRM_WITHIN.toMillis();
  }
}
