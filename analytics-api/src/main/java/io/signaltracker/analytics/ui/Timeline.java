// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.indexer.story.TimelineEntry;
import io.signaltracker.indexer.story.TimelineEntry.Lane;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The timeline in five lanes, newest first. Entries of one lane that follow each other on one day
 * share a row, so that a day of forum posts does not push the rest away.
 *
 * @param hidden number of older entries that are not shown: those before the bound that the reader
 *     set, or beyond the 500 newest
 */
public record Timeline(List<Row> rows, int hidden) {

  private static final int FOLD_FROM = 4;
  private static final int MOST_ENTRIES = 500;

  /** One row: entries of one lane, newest first. */
  public record Row(Lane lane, List<TimelineEntry> entries) {

    /** Whether the row is shown closed, with its number of entries. */
    public boolean folded() {
      return entries.size() >= FOLD_FROM;
    }

    public Instant at() {
      return entries.getFirst().at();
    }
  }

  /** The lanes, in the order of their columns. */
  public List<Lane> lanes() {
    return List.of(Lane.values());
  }

  /** Whether anything stands in a lane; an empty one needs little room. */
  public boolean uses(Lane lane) {
    return rows.stream().anyMatch(row -> row.lane() == lane);
  }

  /**
   * Lays out the entries of a story.
   *
   * @param turning ids of the evidence that changed the story's state; it is never folded away
   * @param since leaves out what is older; null for all
   */
  static Timeline of(List<TimelineEntry> entries, Set<String> turning, @Nullable Instant since) {
    List<TimelineEntry> wanted =
        entries.stream().filter(entry -> since == null || !entry.at().isBefore(since)).toList();
    List<TimelineEntry> shown =
        wanted.subList(Math.max(0, wanted.size() - MOST_ENTRIES), wanted.size());
    List<List<TimelineEntry>> runs = new ArrayList<>();
    for (TimelineEntry entry : shown.reversed()) {
      if (runs.isEmpty() || !together(runs.getLast().getLast(), entry, turning)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(entry);
    }
    return new Timeline(
        runs.stream().flatMap(run -> rows(run).stream()).toList(), entries.size() - shown.size());
  }

  private static boolean together(TimelineEntry one, TimelineEntry other, Set<String> turning) {
    return one.lane() == other.lane()
        && Objects.equals(day(one), day(other))
        && !turning.contains(one.evidenceId())
        && !turning.contains(other.evidenceId());
  }

  private static LocalDate day(TimelineEntry entry) {
    return entry.at().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static List<Row> rows(List<TimelineEntry> run) {
    return run.size() >= FOLD_FROM
        ? List.of(new Row(run.getFirst().lane(), run))
        : run.stream().map(entry -> new Row(entry.lane(), List.of(entry))).toList();
  }
}
