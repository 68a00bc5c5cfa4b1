// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

import io.signaltracker.crawler.frontier.Settlement.Done;
import io.signaltracker.crawler.frontier.Settlement.Drop;
import io.signaltracker.crawler.frontier.Settlement.Retry;
import io.signaltracker.crawler.frontier.Settlement.Revisit;
import io.signaltracker.crawler.frontier.Settlement.Validators;
import io.signaltracker.crawler.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All URLs that we know of and what became of them, in the database. Thread-safe, also between
 * processes: a claim is a lease, so what a killed crawl had claimed comes back by itself.
 */
public final class Frontier {

  private static final List<String> ALL =
      Arrays.stream(FrontierKind.values()).map(FrontierKind::name).toList();

  private static final List<String> ANNOUNCING =
      Arrays.stream(FrontierKind.values())
          .filter(FrontierKind::announces)
          .map(FrontierKind::name)
          .toList();

  /** Below the number of parameters that any database takes. */
  private static final int KEYS_AT_ONCE = 500;

  private static final String INSERT =
      "insert into frontier (key, url, host, kind, source_id, announcer, hint, hint_rank, state,"
          + " due_at, attempts, announced_modified_at) values (:key, :url, :host, :kind,"
          + " :sourceId, :announcer, :hint, :hintRank, 'DUE', :dueAt, 0, :modifiedAt)"
          + " on conflict (key) do update set ";

  /** Before its first fetch a page belongs to who says most of it, in whatever order they come. */
  private static final String SAYS_MORE =
      "frontier.state = 'DUE' and frontier.fetched_at is null and (excluded.hint_rank >"
          + " frontier.hint_rank or (excluded.hint_rank = frontier.hint_rank and"
          + " excluded.source_id || excluded.hint < frontier.source_id || frontier.hint))";

  /** News is what is later than was said before; the first time, what is later than our fetch. */
  private static final String CHANGED =
      "frontier.state in ('DONE', 'DROPPED') and excluded.announced_modified_at >"
          + " coalesce(frontier.announced_modified_at, frontier.fetched_at, 0)";

  private static final String OFFER =
      INSERT
          + either("hint", SAYS_MORE)
          + either("hint_rank", SAYS_MORE)
          + either("source_id", SAYS_MORE)
          + either("announcer", SAYS_MORE)
          + either("state", CHANGED)
          + either("due_at", CHANGED)
          + either("attempts", CHANGED)
          + "announced_modified_at = case when frontier.announced_modified_at is null"
          + " or excluded.announced_modified_at > frontier.announced_modified_at"
          + " then excluded.announced_modified_at else frontier.announced_modified_at end"
          + " where frontier.state <> 'CLAIMED'";

  private static final String AGAIN =
      "update frontier set state = 'DUE', due_at = :dueAt, attempts = 0,"
          + " announced_modified_at = :modifiedAt where key = :key and state = 'DONE'"
          + " and :modifiedAt > coalesce(announced_modified_at, fetched_at, 0)";

  private static String either(String column, String condition) {
    return "%1$s = case when %2$s then excluded.%1$s else frontier.%1$s end, "
        .formatted(column, condition);
  }

  private static final String ANNOUNCE =
      INSERT
          + "state = 'DUE', due_at = excluded.due_at, attempts = 0, outcome = null"
          + " where frontier.state = 'DROPPED'";

  /**
   * What is in flight at a host counts against the host's share. Only the longest due thousand of
   * hosts with something left of their share are looked at: ranking all that is due took 0.7 s at
   * 100,000 URLs, this takes 2 to 60 ms.
   */
  private static final String CLAIM =
      "with busy as (select host, count(*) as held from frontier"
          + " where state = 'CLAIMED' group by host),"
          + " candidate as (select key, host, due_at from frontier where state = 'DUE'"
          + " and due_at <= :now and kind in (:kinds)%s"
          + " and host not in (select host from busy where held >= :perHost)"
          + " and source_id not in (select source_id from source_pause)"
          + " order by due_at limit 1000),"
          + " ranked as (select c.key, c.due_at, coalesce(b.held, 0)"
          + " + row_number() over (partition by c.host order by c.due_at, c.key) as place"
          + " from candidate c left join busy b on b.host = c.host)"
          + " update frontier set state = 'CLAIMED', lease_until = :leaseUntil"
          + " where key in (select key from ranked where place <= :perHost"
          + " order by due_at, key limit :limit) and state = 'DUE'"
          + " returning *";

  private static final String ANSWERED =
      "update frontier set state = :state, due_at = :dueAt, lease_until = null, attempts = 0,"
          + " etag = :etag, last_modified = :lastModified, fetched_at = :now,"
          + " outcome = :outcome where key = :key";

  private static final String FAILED =
      "update frontier set state = :state, due_at = :dueAt, lease_until = null,"
          + " attempts = attempts + 1, outcome = :outcome where key = :key";

  private final Database database;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration lease;
  private final @Nullable String sourceId;

  /**
   * @param lease how long a claim lasts; longer than the slowest fetch
   */
  public Frontier(Database database, Clock clock, Duration lease) {
    this(database, clock, lease, null);
  }

  private Frontier(Database database, Clock clock, Duration lease, @Nullable String sourceId) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.clock = clock;
    this.lease = lease;
    this.sourceId = sourceId;
  }

  /** The same frontier, of which only the URLs of one source are claimed and counted as open. */
  public Frontier ofSource(String id) {
    return new Frontier(database, clock, lease, id);
  }

  private String andOfSource() {
    return sourceId == null ? "" : " and source_id = :source";
  }

  /**
   * Takes what was discovered: new URLs become due at once, known ones when they are said to have
   * changed since.
   */
  public void offer(List<DiscoveredUrl> discovered) {
    write(OFFER, discovered);
  }

  /**
   * Takes what is said to have changed: of it, what was done with becomes due. What is looked at
   * again anyway keeps its own time.
   */
  public void changed(List<DiscoveredUrl> changed) {
    write(AGAIN, changed);
  }

  /** Takes the URLs of announcers: new ones become due at once, those dropped before as well. */
  public void announce(List<DiscoveredUrl> announcers) {
    write(ANNOUNCE, announcers);
  }

  private void write(String sql, List<DiscoveredUrl> urls) {
    if (urls.isEmpty()) {
      return;
    }
    SqlParameterSource[] rows = rows(urls, clock.instant());
    database.inTransaction(() -> database.batch().batchUpdate(sql, rows));
  }

  /**
   * The last of each host is due now, those before it a moment earlier: hosts that are learned of
   * together take turns, where by the second alone one host's hundred would come before the next.
   */
  private static SqlParameterSource[] rows(List<DiscoveredUrl> urls, Instant now) {
    Map<String, Integer> seen = new HashMap<>();
    SqlParameterSource[] rows = new SqlParameterSource[urls.size()];
    for (int i = urls.size() - 1; i >= 0; i--) {
      int after = seen.merge(urls.get(i).host(), 1, Integer::sum) - 1;
      rows[i] = FrontierRows.parameters(urls.get(i), now.minusMillis(after));
    }
    return rows;
  }

  /** Makes everything due that announces, whenever it was looked at last. */
  public void makeAnnouncersDue() {
    jdbc.sql(
            "update frontier set due_at = :now"
                + " where state = 'DUE' and due_at > :now and kind in (:kinds)"
                + andOfSource())
        .param("source", sourceId)
        .param("now", clock.millis())
        .param("kinds", ANNOUNCING)
        .update();
  }

  /**
   * Takes back all claims. Only for the start of the one crawler of a database: it need not wait
   * until the leases of a killed one end.
   */
  public void releaseClaims() {
    jdbc.sql("update frontier set state = 'DUE', lease_until = null where state = 'CLAIMED'")
        .update();
  }

  /**
   * Claims what is due, longest due first.
   *
   * @param perHost how many of one host may be claimed at any time
   */
  public List<FrontierEntry> claimDue(int limit, int perHost) {
    return claim(ALL, limit, perHost);
  }

  /** As {@link #claimDue}, but only what announces. */
  public List<FrontierEntry> claimAnnouncers(int limit, int perHost) {
    return claim(ANNOUNCING, limit, perHost);
  }

  private List<FrontierEntry> claim(List<String> kinds, int limit, int perHost) {
    return database.inTransaction(() -> {
      Instant now = clock.instant();
      endLeases(now);
      return claim(kinds, limit, perHost, now);
    });
  }

  private List<FrontierEntry> claim(List<String> kinds, int limit, int perHost, Instant now) {
    return jdbc.sql(CLAIM.formatted(andOfSource()))
        .param("source", sourceId)
        .param("now", now.toEpochMilli())
        .param("leaseUntil", now.plus(lease).toEpochMilli())
        .param("kinds", kinds)
        .param("perHost", perHost)
        .param("limit", limit)
        .query(FrontierRows::entry)
        .list();
  }

  private void endLeases(Instant now) {
    jdbc.sql(
            "update frontier set state = 'DUE', lease_until = null"
                + " where state = 'CLAIMED' and lease_until <= :now")
        .param("now", now.toEpochMilli())
        .update();
  }

  /** Writes what became of a claimed URL; in the transaction that stores what it gave. */
  public void settle(FrontierEntry entry, Settlement settlement) {
    settle(List.of(new Settled(entry, settlement)));
  }

  /** Writes what became of claimed URLs; in the transaction that stores what they gave. */
  public void settle(List<Settled> settled) {
    List<SqlParameterSource> answered = new ArrayList<>();
    List<SqlParameterSource> failed = new ArrayList<>();
    for (Settled one : settled) {
      String key = one.entry().key();
      switch (one.settlement()) {
        case Revisit(Instant at, Validators validators, String outcome) ->
            answered.add(answered(key, State.DUE, at, validators, outcome));
        case Done(Validators validators, String outcome) ->
            answered.add(answered(key, State.DONE, clock.instant(), validators, outcome));
        case Retry(Instant at, String outcome) -> failed.add(row(key, State.DUE, at, outcome));
        case Drop(String outcome) -> failed.add(row(key, State.DROPPED, clock.instant(), outcome));
      }
    }
    update(ANSWERED, answered);
    update(FAILED, failed);
  }

  private void update(String sql, List<SqlParameterSource> rows) {
    if (!rows.isEmpty()) {
      database.batch().batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }
  }

  private MapSqlParameterSource answered(
      String key, State state, Instant dueAt, Validators validators, String outcome) {
    return row(key, state, dueAt, outcome)
        .addValue("etag", validators.etag())
        .addValue("lastModified", validators.lastModified())
        .addValue("now", clock.millis());
  }

  private static MapSqlParameterSource row(String key, State state, Instant dueAt, String outcome) {
    return new MapSqlParameterSource()
        .addValue("key", key)
        .addValue("state", state.name())
        .addValue("dueAt", dueAt.toEpochMilli())
        .addValue("outcome", outcome);
  }

  /** How many of these URLs we did not know. */
  public int countUnknown(List<DiscoveredUrl> discovered) {
    List<String> keys = discovered.stream().map(DiscoveredUrl::key).distinct().toList();
    int unknown = keys.size();
    for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
      unknown -=
          jdbc.sql("select count(*) from frontier where key in (:keys)")
              .param("keys", keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE)))
              .query(Integer.class)
              .single();
    }
    return unknown;
  }

  /** When the first announcer of each source is looked at next, by source id. */
  public Map<String, Instant> nextVisits() {
    Map<String, Instant> visits = new HashMap<>();
    jdbc.sql(
            "select source_id, min(due_at) as due_at from frontier"
                + " where state = 'DUE' and kind in (:kinds) group by source_id")
        .param("kinds", ANNOUNCING)
        .query(row -> {
          visits.put(row.getString("source_id"), Instant.ofEpochMilli(row.getLong("due_at")));
        });
    return visits;
  }

  /** How many URLs there are in each state. */
  public Map<State, Long> counts() {
    Map<State, Long> counts = new EnumMap<>(State.class);
    jdbc.sql("select state, count(*) as urls from frontier group by state")
        .query(row -> {
          counts.put(State.valueOf(row.getString("state")), row.getLong("urls"));
        });
    return counts;
  }

  /** How many URLs could be claimed now or are claimed. */
  public long open() {
    return jdbc.sql(
            "select count(*) from frontier where ((state = 'DUE' and due_at <= :now"
                + " and source_id not in (select source_id from source_pause))"
                + " or state = 'CLAIMED')"
                + andOfSource())
        .param("source", sourceId)
        .param("now", clock.millis())
        .query(Long.class)
        .single();
  }

  /** What is known of a URL; of an article's page by its canonical address. */
  public Optional<FrontierEntry> find(String key) {
    return jdbc.sql("select * from frontier where key = :key")
        .param("key", key)
        .query(FrontierRows::entry)
        .optional();
  }

  /** What became of a URL last, in one line; empty for one that was never settled or known. */
  public Optional<String> outcome(String key) {
    return jdbc.sql("select outcome from frontier where key = :key and outcome is not null")
        .param("key", key)
        .query((row, i) -> row.getString("outcome"))
        .optional();
  }

  /** States of a URL. */
  public enum State {
    /** To be fetched, at its time. */
    DUE,
    /** Being fetched. */
    CLAIMED,
    /** Fetched; looked at again when it is said to have changed. */
    DONE,
    /** Given up. */
    DROPPED
  }
}
