// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.frontier.DiscoveredUrl;
import io.signaltracker.crawler.frontier.FrontierKind;
import io.signaltracker.crawler.leaderboard.BoardKeys;
import io.signaltracker.crawler.snapshot.Track;
import io.signaltracker.crawler.source.Announcer;
import io.signaltracker.crawler.source.Announcer.Catalogue;
import io.signaltracker.crawler.source.Announcer.Feed;
import io.signaltracker.crawler.source.Announcer.Forum;
import io.signaltracker.crawler.source.Announcer.Leaderboard;
import io.signaltracker.crawler.source.Announcer.PageList;
import io.signaltracker.crawler.source.Announcer.Sitemap;
import io.signaltracker.crawler.source.Source;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the crawl of a source begins. */
final class Announcements {

  private Announcements() {}

  /** The URLs of all announcers of a source, but for boards whose key is not set. */
  static List<DiscoveredUrl> of(Source source, Forums forums, BoardKeys keys) {
    return source.announcers().stream()
        .filter(announcer -> keys.missing(announcer).isEmpty())
        .flatMap(announcer -> of(source, announcer, forums))
        .toList();
  }

  private static Stream<DiscoveredUrl> of(Source source, Announcer announcer, Forums forums) {
    return switch (announcer) {
      case Feed(URI url) -> Stream.of(url(FrontierKind.FEED, url, source, announcer));
      case Sitemap(URI url) -> Stream.of(url(FrontierKind.SITEMAP, url, source, announcer));
      case PageList(URI url, _) -> Stream.of(url(FrontierKind.PAGE_LIST, url, source, announcer));
      case Forum(String kind, URI given) ->
          forums.starts(kind, given).stream()
              .map(start -> url(FrontierKind.FORUM, start, source, announcer));
      case Leaderboard(URI url, _, _, URI archive) ->
          Stream.concat(
              Stream.of(url(FrontierKind.LEADERBOARD, url, source, announcer)),
              archive(archive, source, announcer));
      case Catalogue(URI url, _, URI archive) ->
          Stream.concat(
              Stream.of(url(FrontierKind.CATALOGUE, url, source, announcer)),
              archive(archive, source, announcer));
    };
  }

  private static Stream<DiscoveredUrl> archive(
      @Nullable URI archive, Source source, Announcer announcer) {
    return archive == null
        ? Stream.empty()
        : Stream.of(url(FrontierKind.ARCHIVE, archive, source, announcer));
  }

  private static DiscoveredUrl url(FrontierKind kind, URI url, Source source, Announcer announcer) {
    return new DiscoveredUrl(kind, url, source.id(), name(announcer), null);
  }

  /** What tells a source's announcers apart. */
  static String name(Announcer announcer) {
    return announcer instanceof Leaderboard board
        ? board.track() + " " + board.url()
        : announcer.url().toString();
  }

  /** The announcer of that name, if the source still has it. */
  static Optional<Announcer> find(Source source, String name) {
    return source.announcers().stream()
        .filter(announcer -> name(announcer).equals(name))
        .findFirst();
  }

  /** The series that a live board or catalogue page shows; empty for every other page. */
  static Optional<Track> track(Source source, DiscoveredUrl what) {
    return switch (what.kind()) {
      case LEADERBOARD ->
          find(source, what.announcer())
              .filter(Leaderboard.class::isInstance)
              .map(announcer -> new Track(source.id(), ((Leaderboard) announcer).track()));
      case CATALOGUE -> Optional.of(new Track(source.id(), ""));
      default -> Optional.empty();
    };
  }
}
