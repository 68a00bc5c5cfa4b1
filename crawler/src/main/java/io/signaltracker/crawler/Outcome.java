// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.article.SaveResult;
import io.signaltracker.crawler.fetch.FetchResult;
import io.signaltracker.crawler.source.SourceStates;
import java.util.List;
import java.util.Locale;

/** What one visit came to; each is counted in one place of the {@link CrawlReport}. */
sealed interface Outcome {

  /** Fetched and understood. */
  record Read(Count count, List<String> problems) implements Outcome {}

  /** 304. */
  record NotModified() implements Outcome {}

  /** Not kept. */
  record Rejected(String reason) implements Outcome {}

  /** Not fetched. */
  record Failed(FetchResult.Kind kind, String detail) implements Outcome {}

  /** Kinds of what was read. */
  enum Count {
    LISTING,
    SNAPSHOT,
    STORED,
    NEW_VERSION,
    UNCHANGED,
    DUPLICATE
  }

  static Outcome of(SaveResult saved) {
    Count count =
        switch (saved) {
          case SaveResult.Stored _ -> Count.STORED;
          case SaveResult.NewVersion _ -> Count.NEW_VERSION;
          case SaveResult.Unchanged _ -> Count.UNCHANGED;
          case SaveResult.Duplicate _ -> Count.DUPLICATE;
        };
    return new Read(count, List.of());
  }

  /** One line for an operator. */
  default String line() {
    return switch (this) {
      case Read(Count count, List<String> problems) ->
          problems.isEmpty() ? word(count) : word(count) + ", " + problems.getFirst();
      case NotModified _ -> "not modified";
      case Rejected(String reason) -> "rejected: " + reason;
      case Failed(FetchResult.Kind kind, String detail) -> kind + ": " + detail;
    };
  }

  private static String word(Count count) {
    return count.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** How it counts for the source. */
  default SourceStates.Answer answer() {
    return switch (this) {
      case Read(Count count, _) ->
          switch (count) {
            case SNAPSHOT, STORED, NEW_VERSION -> SourceStates.Answer.NEW;
            case LISTING, UNCHANGED, DUPLICATE -> SourceStates.Answer.FETCHED;
          };
      case NotModified _ -> SourceStates.Answer.NOT_MODIFIED;
      case Rejected _ -> SourceStates.Answer.FETCHED;
      case Failed _ -> SourceStates.Answer.FAILED;
    };
  }
}
