// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.frontier.DiscoveredUrl;
import io.signaltracker.crawler.frontier.FrontierKind;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import io.signaltracker.crawler.snapshot.Snapshot;
import io.signaltracker.crawler.snapshot.SnapshotId;
import io.signaltracker.crawler.source.Announcer.Leaderboard;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an archive's index says of a snapshot counts where the snapshot itself says nothing. */
final class ArchivedSnapshot {

  private ArchivedSnapshot() {}

  /** A snapshot that an index names, with its moment and ranking. */
  static DiscoveredUrl discovered(DiscoveredUrl index, URI url, Instant takenAt, String track) {
    FeedEntry said = new FeedEntry(url.toString(), url, track, null, takenAt, null, "");
    return new DiscoveredUrl(
        FrontierKind.ARCHIVED_SNAPSHOT, url, index.sourceId(), index.announcer(), said);
  }

  /** The board under the ranking that the index names. */
  static Leaderboard track(DiscoveredUrl what, Leaderboard board) {
    FeedEntry said = said(what);
    return said == null || said.title().isEmpty()
        ? board
        : new Leaderboard(board.url(), board.format(), said.title(), board.archive());
  }

  /**
   * The snapshot at the index's moment, where it was given the moment of its fetch. What an archive
   * keeps is a record and counts as it is; what a live page shows has to be seen twice.
   */
  static Snapshot dated(DiscoveredUrl what, Snapshot snapshot, Instant fetchedAt) {
    FeedEntry said = said(what);
    if (said == null) {
      return snapshot.confirmed(null);
    }
    Instant takenAt = said.publishedAt();
    return takenAt == null || !snapshot.takenAt().equals(fetchedAt)
        ? snapshot
        : at(takenAt, snapshot);
  }

  private static Snapshot at(Instant takenAt, Snapshot snapshot) {
    return switch (snapshot) {
      case BoardSnapshot s ->
          new BoardSnapshot(
              SnapshotId.of(s.sourceId(), s.track(), takenAt),
              s.sourceId(),
              s.boardName(),
              s.track(),
              takenAt,
              s.firstSeenAt(),
              s.confirmedAt(),
              s.rows());
      case CatalogueSnapshot s ->
          new CatalogueSnapshot(
              SnapshotId.of(s.sourceId(), "", takenAt),
              s.sourceId(),
              s.catalogueName(),
              takenAt,
              s.firstSeenAt(),
              s.confirmedAt(),
              s.whole(),
              s.rows());
    };
  }

  private static @Nullable FeedEntry said(DiscoveredUrl what) {
    return what.kind() == FrontierKind.ARCHIVED_SNAPSHOT ? what.said() : null;
  }
}
