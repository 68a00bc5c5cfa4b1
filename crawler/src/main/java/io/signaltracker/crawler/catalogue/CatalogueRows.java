// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.catalogue;

import io.signaltracker.crawler.datafile.DataFile;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import io.signaltracker.crawler.snapshot.CatalogueRow;
import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import io.signaltracker.crawler.snapshot.SnapshotId;
import io.signaltracker.crawler.source.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The listings of one catalogue while they are read: each id once, and no more than can be meant.
 */
final class CatalogueRows {

  static final int MAX_ROWS = 10_000;

  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final Set<String> STEALTH =
      Set.copyOf(DataFile.lines(CatalogueRows.class, "stealth-providers.txt"));

  private final JsonPage json;
  private final List<CatalogueRow> rows = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  CatalogueRows(JsonPage json) {
    this.json = json;
  }

  /**
   * Takes a listing.
   *
   * @param where its place in the document
   */
  void add(CatalogueRow row, String where) {
    if (row.modelKey().isEmpty()) {
      json.problem(where + " lacks an id");
    } else if (!keys.add(row.modelKey())) {
      json.problem(where + " repeats '" + row.modelKey() + "'");
    } else if (rows.size() < MAX_ROWS) {
      rows.add(
          row.description().length() <= LONGEST_DESCRIPTION
              ? row
              : with(row, row.listedAt(), row.description().substring(0, LONGEST_DESCRIPTION)));
    }
  }

  /** The reading that these listings make; none without a listing. */
  CatalogueReading reading(FetchedPage page, Source source, Instant takenAt) {
    if (rows.isEmpty()) {
      json.problem("no model could be read");
      return new CatalogueReading(null, json.problems());
    }
    return new CatalogueReading(
        new CatalogueSnapshot(
            SnapshotId.of(source.id(), "", takenAt),
            source.id(),
            source.name(),
            takenAt,
            page.fetchedAt(),
            allListedAtOnce() ? undated() : rows),
        json.problems());
  }

  /** One and the same moment for every model is a gateway's own, and says nothing of a model. */
  private boolean allListedAtOnce() {
    Instant first = rows.getFirst().listedAt();
    return rows.size() > 2
        && first != null
        && rows.stream().allMatch(row -> Objects.equals(row.listedAt(), first));
  }

  private List<CatalogueRow> undated() {
    return rows.stream().map(row -> with(row, null, row.description())).toList();
  }

  private static CatalogueRow with(
      CatalogueRow row, @Nullable Instant listedAt, String description) {
    return new CatalogueRow(row.modelKey(), row.name(), row.provider(), listedAt, description);
  }

  /**
   * Who a listing says it is from.
   *
   * @param id an id's part before the slash is the provider, unless it is one that hides the maker
   * @param shown a nicer name for it; may be empty
   * @return null where it is hidden
   */
  static @Nullable String provider(String id, String shown) {
    int slash = id.indexOf('/');
    String prefix = slash < 0 ? "" : id.substring(0, slash).replace("~", "");
    if (prefix.isEmpty() || isStealth(prefix) || isStealth(shown)) {
      return null;
    }
    return shown.isEmpty() ? prefix : shown;
  }

  static boolean isStealth(String provider) {
    return STEALTH.contains(provider.toLowerCase(Locale.ROOT));
  }
}
