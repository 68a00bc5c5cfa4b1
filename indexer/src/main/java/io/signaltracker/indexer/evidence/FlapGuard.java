// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps a row that comes and goes from giving an event each time. Of one kind, a model gets at most
 * {@value #OFTEN} events within {@link #SPELL}; a further one waits, and counts once nothing of its
 * sort has followed for {@link #CALM}. One that is undone before that never was an event.
 *
 * <p>Not thread-safe; one for each series.
 */
final class FlapGuard<E extends Evidence> {

  static final int OFTEN = 3;
  static final Duration SPELL = Duration.ofDays(7);
  static final Duration CALM = Duration.ofDays(3);

  /**
   * What an event is one more of.
   *
   * @param sort kinds that undo each other are of one sort, e.g. "lead"
   */
  record Flap(String modelKey, String sort, String kind) {}

  private record Sort(String modelKey, String sort) {}

  private final Function<E, Flap> flaps;
  private final Map<Flap, Deque<Instant>> let = new HashMap<>();
  private final Map<Sort, E> waiting = new LinkedHashMap<>();

  FlapGuard(Function<E, Flap> flaps) {
    this.flaps = flaps;
  }

  /**
   * Which events count, given what the next snapshot adds.
   *
   * @param at when that snapshot was taken
   */
  List<E> let(List<E> events, Instant at) {
    List<E> through = new ArrayList<>();
    events.forEach(event -> waiting.remove(sort(event)));
    waiting.values().removeIf(event -> isCalm(event, at) && through.add(event));
    for (E event : events) {
      if (isRare(event, at)) {
        through.add(event);
      } else {
        waiting.put(sort(event), event);
      }
    }
    return through;
  }

  private Sort sort(E event) {
    Flap flap = flaps.apply(event);
    return new Sort(flap.modelKey(), flap.sort());
  }

  private static boolean isCalm(Evidence event, Instant at) {
    return !event.publishedAt().plus(CALM).isAfter(at);
  }

  private boolean isRare(E event, Instant at) {
    Deque<Instant> times = let.computeIfAbsent(flaps.apply(event), _ -> new ArrayDeque<>());
    while (!times.isEmpty() && times.getFirst().plus(SPELL).isBefore(at)) {
      times.removeFirst();
    }
    return times.size() < OFTEN && times.add(at);
  }
}
