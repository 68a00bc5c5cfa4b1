// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.crawler.snapshot.CatalogueRow;
import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import io.signaltracker.crawler.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What stood for at least two fetches. A page that is built anew for each visit slips: a row is
 * missing once, a rank is 1 once. Of a snapshot that one fetch only has shown, a change counts
 * where the next snapshot shows it too; of a rank or a score the middle of before, now and next
 * counts. The newest snapshot waits until it is seen again. What an archive keeps counts as it is.
 *
 * <p>Pure, and stable: what a series settles to does not change when snapshots are added to its
 * end.
 *
 * @see Snapshot#confirmedAt
 */
final class SeenTwice<S extends Snapshot, R> {

  /** What counts of a row that two snapshots in a row show. */
  private interface Agreed<R> {
    R of(@Nullable R was, R now, R next);
  }

  private final Function<S, List<R>> rows;
  private final Function<R, String> key;
  private final Agreed<R> agreed;
  private final BiFunction<S, List<R>, S> withRows;

  private SeenTwice(
      Function<S, List<R>> rows,
      Function<R, String> key,
      Agreed<R> agreed,
      BiFunction<S, List<R>, S> withRows) {
    this.rows = rows;
    this.key = key;
    this.agreed = agreed;
    this.withRows = withRows;
  }

  /** The snapshots of one track, in order, as far as they are settled. */
  static List<BoardSnapshot> boards(List<BoardSnapshot> inOrder) {
    return new SeenTwice<>(
            BoardSnapshot::rows, BoardRow::modelKey, SeenTwice::boardRow, SeenTwice::board)
        .settled(inOrder);
  }

  /** The snapshots of one catalogue, in order, as far as they are settled. */
  static List<CatalogueSnapshot> catalogues(List<CatalogueSnapshot> inOrder) {
    return new SeenTwice<>(
            CatalogueSnapshot::rows,
            CatalogueRow::modelKey,
            SeenTwice::catalogueRow,
            SeenTwice::catalogue)
        .settled(inOrder);
  }

  private List<S> settled(List<S> inOrder) {
    List<S> settled = new ArrayList<>();
    Map<String, R> was = Map.of();
    for (int i = 0; i < inOrder.size(); i++) {
      S now = inOrder.get(i);
      S next = i + 1 < inOrder.size() ? inOrder.get(i + 1) : null;
      if (now.confirmedAt() == null && next == null) {
        break;
      }
      S stands =
          now.confirmedAt() != null || next == null
              ? now
              : withRows.apply(now, stands(was, byKey(now), byKey(next)));
      settled.add(stands);
      was = byKey(stands);
    }
    return List.copyOf(settled);
  }

  private Map<String, R> byKey(S snapshot) {
    Map<String, R> byKey = new LinkedHashMap<>();
    rows.apply(snapshot).forEach(row -> byKey.putIfAbsent(key.apply(row), row));
    return byKey;
  }

  private List<R> stands(Map<String, R> was, Map<String, R> now, Map<String, R> next) {
    List<R> stands = new ArrayList<>();
    now.forEach((model, row) -> {
      R later = next.get(model);
      R before = was.get(model);
      if (later != null) {
        stands.add(agreed.of(before, row, later));
      } else if (before != null) {
        stands.add(before);
      }
    });
    was.forEach((model, row) -> {
      if (!now.containsKey(model) && next.containsKey(model)) {
        stands.add(row);
      }
    });
    return stands;
  }

  private static BoardRow boardRow(@Nullable BoardRow was, BoardRow now, BoardRow next) {
    return new BoardRow(
        now.modelKey(),
        said(was, now, next, BoardRow::name),
        said(was, now, next, BoardRow::vendor),
        (int) middle(was, now, next, BoardRow::rank),
        middle(was, now, next, BoardRow::score),
        now.scoreLow(),
        now.scoreHigh(),
        now.votes());
  }

  private static CatalogueRow catalogueRow(
      @Nullable CatalogueRow was, CatalogueRow now, CatalogueRow next) {
    return new CatalogueRow(
        now.modelKey(),
        said(was, now, next, CatalogueRow::name),
        said(was, now, next, CatalogueRow::provider),
        now.listedAt(),
        now.description());
  }

  private static <R, T extends @Nullable Object> T said(
      @Nullable R was, R now, R next, Function<R, T> what) {
    T said = what.apply(now);
    return was == null || Objects.equals(said, what.apply(next)) ? said : what.apply(was);
  }

  /** A newcomer is not higher than both say. */
  private static <R> double middle(@Nullable R was, R now, R next, ToDoubleFunction<R> what) {
    double one = what.applyAsDouble(now);
    double two = what.applyAsDouble(next);
    double low = Math.min(one, two);
    double high = Math.max(one, two);
    return was == null ? high : Math.clamp(what.applyAsDouble(was), low, high);
  }

  private static BoardSnapshot board(BoardSnapshot snapshot, List<BoardRow> rows) {
    return new BoardSnapshot(
        snapshot.id(),
        snapshot.sourceId(),
        snapshot.boardName(),
        snapshot.track(),
        snapshot.takenAt(),
        snapshot.firstSeenAt(),
        snapshot.confirmedAt(),
        rows);
  }

  private static CatalogueSnapshot catalogue(CatalogueSnapshot snapshot, List<CatalogueRow> rows) {
    return new CatalogueSnapshot(
        snapshot.id(),
        snapshot.sourceId(),
        snapshot.catalogueName(),
        snapshot.takenAt(),
        snapshot.firstSeenAt(),
        snapshot.confirmedAt(),
        snapshot.whole(),
        rows);
  }
}
