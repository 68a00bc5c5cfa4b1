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

  /**
   * What one sentence or event says, once, however many makers it names.
   *
   * @param entries one at least, in the order of the story
   */
  public record Saying(List<TimelineEntry> entries) {

    public TimelineEntry first() {
      return entries.getFirst();
    }

    /** Those that say whom it was put down to, and how surely. */
    public List<TimelineEntry> marks() {
      return entries.stream().filter(entry -> entry.state() != null).toList();
    }

    private boolean isAlso(TimelineEntry entry) {
      return entry.articleId() != null
          && entry.articleId().equals(first().articleId())
          && entry.what().equals(first().what())
          && entry.at().equals(first().at());
    }

    private boolean isAmong(Set<String> turning) {
      return entries.stream().anyMatch(entry -> turning.contains(entry.evidenceId()));
    }
  }

  /** One row: what is said in one lane, newest first. */
  public record Row(Lane lane, List<Saying> sayings) {

    /** Whether the row is shown closed, with its number of entries. */
    public boolean folded() {
      return sayings.size() >= FOLD_FROM;
    }

    public Instant at() {
      return sayings.getFirst().first().at();
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
    List<List<Saying>> runs = new ArrayList<>();
    for (Saying saying : sayings(shown).reversed()) {
      if (runs.isEmpty() || !together(runs.getLast().getLast(), saying, turning)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(saying);
    }
    return new Timeline(
        runs.stream().flatMap(run -> rows(run).stream()).toList(), entries.size() - shown.size());
  }

  private static List<Saying> sayings(List<TimelineEntry> entries) {
    List<Saying> sayings = new ArrayList<>();
    for (TimelineEntry entry : entries) {
      if (sayings.isEmpty() || !sayings.getLast().isAlso(entry)) {
        sayings.add(new Saying(new ArrayList<>()));
      }
      sayings.getLast().entries().add(entry);
    }
    return sayings;
  }

  private static boolean together(Saying one, Saying other, Set<String> turning) {
    return one.first().lane() == other.first().lane()
        && day(one).equals(day(other))
        && !one.isAmong(turning)
        && !other.isAmong(turning);
  }

  private static LocalDate day(Saying saying) {
    return saying.first().at().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static List<Row> rows(List<Saying> run) {
    Lane lane = run.getFirst().first().lane();
    return run.size() >= FOLD_FROM
        ? List.of(new Row(lane, run))
        : run.stream().map(saying -> new Row(lane, List.of(saying))).toList();
  }
}
