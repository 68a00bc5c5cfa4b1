// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A source's track record, as a whole and in parts.
 *
 * @param speakers one for each author or holder, by name
 * @param topics one for each topic, by name
 * @param calls what the records were counted from, newest first
 */
public record Scorecard(
    String sourceId, TrackRecord all, List<Part> speakers, List<Part> topics, List<Call> calls) {

  /** The record of one author or on one topic. */
  public record Part(String name, TrackRecord record) {}

  public Scorecard {
    speakers = List.copyOf(speakers);
    topics = List.copyOf(topics);
    calls = List.copyOf(calls);
  }

  /**
   * The scorecard that the calls make.
   *
   * @param calls newest first
   */
  public static Scorecard of(String sourceId, List<Call> calls) {
    return new Scorecard(
        sourceId,
        TrackRecord.of(calls),
        parts(calls, Call::speaker),
        parts(calls, Call::topic),
        calls);
  }

  private static List<Part> parts(Collection<Call> calls, Function<Call, String> name) {
    TreeMap<String, List<Call>> byName = new TreeMap<>();
    calls.forEach(
        call -> byName.computeIfAbsent(name.apply(call), _ -> new ArrayList<>()).add(call));
    return byName.entrySet().stream()
        .map(part -> new Part(part.getKey(), TrackRecord.of(part.getValue())))
        .toList();
  }
}
