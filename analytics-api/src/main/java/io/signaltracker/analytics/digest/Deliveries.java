// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.crawler.store.Database;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of each mail: one row per edition and subscriber, which is claimed before the mail is
 * handed over. See {@code docs/adr/0050-at-most-once-mail.md}. Thread-safe, and safe with several
 * processes on one database.
 */
public final class Deliveries {

  private final Database database;
  private final Clock clock;

  public Deliveries(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A confirmed subscriber who is to get an edition.
   *
   * @param attempts how often it was tried before
   */
  record Addressee(String id, String email, int attempts) {}

  /**
   * A mail of which we do not know whether it arrived, for the operator.
   *
   * @param failure what went wrong, as far as it is known
   */
  public record InDoubt(Edition edition, String email, Instant claimedAt, String failure) {}

  /**
   * Who is to get an edition now: confirmed before it was composed, and not tried yet or due again.
   *
   * @param afterId of the last one of the page before; empty for the first page
   */
  List<Addressee> due(StoredEdition edition, String afterId, int most) {
    return database
        .jdbc()
        .sql(
            """
            select s.id, s.email, coalesce(d.attempts, 0) as attempts
            from subscriber s left join digest_delivery d on d.subscriber_id = s.id and d.week = :week
            where s.state = 'CONFIRMED' and s.confirmed_at <= :composed and s.id > :after
              and (d.state is null or (d.state = 'RETRY' and d.retry_at <= :now))
            order by s.id limit :most
            """)
        .param("week", edition.edition().toString())
        .param("composed", edition.composedAt().toEpochMilli())
        .param("after", afterId)
        .param("now", clock.millis())
        .param("most", most)
        .query((row, number) ->
            new Addressee(row.getString("id"), row.getString("email"), row.getInt("attempts")))
        .list();
  }

  /**
   * Takes the right to send; at most one caller ever gets it for an attempt.
   *
   * @return false where another process was quicker or the subscriber is gone
   */
  boolean claim(Edition edition, Addressee addressee, Token unsubscribe) {
    int rows =
        database
            .jdbc()
            .sql(CLAIM)
            .param("week", edition.toString())
            .param("id", addressee.id())
            .param("hash", unsubscribe.hash())
            .param("now", clock.millis())
            .update();
    return rows == 1;
  }

  // The subscriber is looked at in the same statement: whoever has unsubscribed by now gets
  // nothing.
  private static final String CLAIM =
      """
      insert into digest_delivery (week, subscriber_id, state, unsubscribe_hash, claimed_at, attempts)
      select :week, s.id, 'CLAIMED', :hash, :now, 1 from subscriber s
      where s.id = :id and s.state = 'CONFIRMED'
      on conflict (week, subscriber_id) do update set
        state = 'CLAIMED', unsubscribe_hash = excluded.unsubscribe_hash,
        claimed_at = excluded.claimed_at, retry_at = null, attempts = digest_delivery.attempts + 1
      where digest_delivery.state = 'RETRY' and digest_delivery.retry_at <= excluded.claimed_at
      """;

  void sent(Edition edition, Addressee addressee) {
    settle(edition, addressee, "SENT", null, null);
  }

  void retryAt(Edition edition, Addressee addressee, Instant at, String failure) {
    settle(edition, addressee, "RETRY", at, failure);
  }

  void failed(Edition edition, Addressee addressee, String failure) {
    settle(edition, addressee, "FAILED", null, failure);
  }

  void unknown(Edition edition, Addressee addressee, String failure) {
    settle(edition, addressee, "UNKNOWN", null, failure);
  }

  private void settle(
      Edition edition,
      Addressee addressee,
      String state,
      @Nullable Instant retryAt,
      @Nullable String failure) {
    database
        .jdbc()
        .sql(
            """
            update digest_delivery set state = :state, retry_at = :retry, failure = :failure, sent_at = :sent
            where week = :week and subscriber_id = :id
            """)
        .param("state", state)
        .param("retry", retryAt == null ? null : retryAt.toEpochMilli(), Types.BIGINT)
        .param("failure", failure, Types.VARCHAR)
        .param("sent", state.equals("SENT") ? clock.millis() : null, Types.BIGINT)
        .param("week", edition.toString())
        .param("id", addressee.id())
        .update();
  }

  /**
   * Marks what was claimed long ago and never settled: the process ended in between, and whether
   * the mail went out is not known. It is not sent again.
   *
   * @return how many were marked
   */
  int markUnknown(Duration claimedFor) {
    return database
        .jdbc()
        .sql(
            """
            update digest_delivery set state = 'UNKNOWN', failure = 'interrupted while sending'
            where state = 'CLAIMED' and claimed_at < :before
            """)
        .param("before", clock.millis() - claimedFor.toMillis())
        .update();
  }

  /** The newest mails whose outcome is not known. */
  public List<InDoubt> inDoubt(int most) {
    return database
        .jdbc()
        .sql(
            """
            select d.week, s.email, d.claimed_at, coalesce(d.failure, '') as failure
            from digest_delivery d join subscriber s on s.id = d.subscriber_id
            where d.state = 'UNKNOWN' order by d.claimed_at desc, s.id limit :most
            """)
        .param("most", most)
        .query((row, number) ->
            new InDoubt(
                Edition.parse(row.getString("week")),
                row.getString("email"),
                Instant.ofEpochMilli(row.getLong("claimed_at")),
                row.getString("failure")))
        .list();
  }
}
