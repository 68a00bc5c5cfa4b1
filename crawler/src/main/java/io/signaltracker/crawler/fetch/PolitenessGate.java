// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one request at a time through to each host, with a pause after each.
 *
 * <p>The pause counts from the end of a request, so a slow network cannot make two arrive closer
 * than asked. Remembers a bounded number of hosts; one in its pause is forgotten only when twice as
 * many are remembered, one in use never. Thread-safe; blocks the caller.
 */
final class PolitenessGate {

  /** Longest hold that a server can ask for: a day. */
  static final Duration MAX_HOLD = Duration.ofHours(24);

  private final Duration maxWait;
  private final int maxHosts;
  private final Map<String, Pace> paces = new LinkedHashMap<>(16, 0.75f, true);

  PolitenessGate(Duration maxWait, int maxHosts) {
    this.maxWait = maxWait;
    this.maxHosts = maxHosts;
  }

  /**
   * Waits for the host's turn.
   *
   * @param gap pause to keep after this request
   * @throws HostBusyException where the turn is further away than the longest wait
   */
  Turn enter(String host, Duration gap) throws HostBusyException, InterruptedException {
    Pace pace = claim(host);
    try {
      long waitUntil = System.nanoTime() + maxWait.toNanos();
      if (!pace.lock.tryLock(maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new HostBusyException(host, maxWait);
      }
      try {
        pause(host, pace, waitUntil);
        return new Turn(host, pace, gap);
      } catch (HostBusyException | InterruptedException | RuntimeException e) {
        pace.lock.unlock();
        throw e;
      }
    } catch (HostBusyException | InterruptedException | RuntimeException e) {
      release(pace);
      throw e;
    }
  }

  private static void pause(String host, Pace pace, long waitUntil)
      throws HostBusyException, InterruptedException {
    long now = System.nanoTime();
    if (pace.nextAt - waitUntil > 0) {
      throw new HostBusyException(host, Duration.ofNanos(pace.nextAt - now));
    }
    while (pace.nextAt - now > 0) {
      TimeUnit.NANOSECONDS.sleep(pace.nextAt - now);
      now = System.nanoTime();
    }
  }

  private synchronized Pace claim(String host) {
    Pace pace = paces.computeIfAbsent(host, _ -> new Pace(System.nanoTime()));
    pace.users++;
    forgetIdle();
    return pace;
  }

  private synchronized void release(Pace pace) {
    pace.users--;
  }

  private void forgetIdle() {
    long now = System.nanoTime();
    Iterator<Pace> eldest = paces.values().iterator();
    while (paces.size() > maxHosts && eldest.hasNext()) {
      Pace pace = eldest.next();
      boolean tooMany = paces.size() > 2 * maxHosts;
      if (pace.users == 0 && (tooMany || pace.nextAt - now <= 0)) {
        eldest.remove();
      }
    }
  }

  /** A request's turn at its host; closing it starts the pause. */
  final class Turn implements AutoCloseable {

    private final String host;
    private final Pace pace;
    private Duration pause;

    private Turn(String host, Pace pace, Duration gap) {
      this.host = host;
      this.pace = pace;
      this.pause = gap;
    }

    /** Keeps everybody away for at least this long, as the server asked; at most a day. */
    void hold(Duration asked) {
      Duration capped = asked.compareTo(MAX_HOLD) > 0 ? MAX_HOLD : asked;
      pause = capped.compareTo(pause) > 0 ? capped : pause;
    }

    @Override
    public void close() {
      pace.nextAt = System.nanoTime() + pause.toNanos();
      pace.lock.unlock();
      release(pace);
    }

    @Override
    public String toString() {
      return "turn at " + host;
    }
  }

  /** One host's state; {@code nextAt} is written under the lock. */
  private static final class Pace {
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile long nextAt;
    private int users;

    private Pace(long now) {
      nextAt = now;
    }
  }
}
