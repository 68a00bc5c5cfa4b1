// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import io.signaltracker.crawler.community.ForumReader;
import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.source.Announcer.Catalogue;
import io.signaltracker.crawler.source.Announcer.Feed;
import io.signaltracker.crawler.source.Announcer.Forum;
import io.signaltracker.crawler.source.Announcer.Leaderboard;
import io.signaltracker.crawler.source.Announcer.PageList;
import io.signaltracker.crawler.source.Announcer.Sitemap;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** One item of {@code announcers}: a single key that says the kind, and its value. */
final class AnnouncerReader {

  private static final Set<String> KINDS =
      Stream.concat(
              Stream.of("feed", "sitemap", "pages", "leaderboard", "catalogue"),
              Forums.kinds().stream())
          .collect(Collectors.toUnmodifiableSet());

  private final SourceFormats formats;
  private final Fields.Notes notes;

  AnnouncerReader(SourceFormats formats, Fields.Notes notes) {
    this.formats = formats;
    this.notes = notes;
  }

  Optional<Announcer> read(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping) || mapping.entries().size() != 1) {
      notes.add(
          node.line(),
          "announcers",
          "expected one key per item, one of " + KINDS.stream().sorted().toList());
      return Optional.empty();
    }
    Fields fields = new Fields(mapping, "announcers.", notes);
    fields.allow(KINDS);
    return read(mapping.entries().values().iterator().next(), fields);
  }

  private Optional<Announcer> read(YamlNode.Entry entry, Fields fields) {
    String kind = entry.key();
    return switch (kind) {
      case "feed" -> fields.requiredUrl(kind).map(Feed::new);
      case "sitemap" -> fields.requiredUrl(kind).map(Sitemap::new);
      case "pages" -> nested(entry).flatMap(this::pages);
      case "leaderboard" -> nested(entry).flatMap(this::leaderboard);
      case "catalogue" -> nested(entry).flatMap(this::catalogue);
      default -> Forums.find(kind).flatMap(reader -> forum(reader, fields));
    };
  }

  private static Optional<Announcer> forum(ForumReader reader, Fields fields) {
    return fields
        .requiredUrl(reader.kind())
        .filter(url -> isOfItsKind(reader, url, fields))
        .map(url -> new Forum(reader.kind(), url));
  }

  private static boolean isOfItsKind(ForumReader reader, URI url, Fields fields) {
    try {
      return !reader.starts(url, false).isEmpty() && !reader.starts(url, true).isEmpty();
    } catch (IllegalArgumentException e) {
      fields.note(
          fields.line(reader.kind()),
          reader.kind(),
          "'" + url + "' does not fit, expected " + e.getMessage() + ", as " + reader.example());
      return false;
    }
  }

  private Optional<Fields> nested(YamlNode.Entry entry) {
    if (entry.value() instanceof YamlNode.Mapping mapping) {
      return Optional.of(new Fields(mapping, "announcers." + entry.key() + ".", notes));
    }
    notes.add(entry.line(), "announcers." + entry.key(), "expected keys and values below it");
    return Optional.empty();
  }

  private Optional<Announcer> pages(Fields fields) {
    fields.allow(Set.of("url", "links"));
    Optional<URI> url = fields.requiredUrl("url");
    String links = fields.required("links", "a CSS selector of the links to follow");
    boolean sound = !links.isEmpty() && soundSelector(fields, links);
    return sound ? url.map(it -> new PageList(it, links)) : Optional.empty();
  }

  private static boolean soundSelector(Fields fields, String selector) {
    try {
      QueryParser.parse(selector);
      return true;
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      fields.note(
          fields.line("links"),
          "links",
          "'" + selector + "' is not a CSS selector: " + e.getMessage());
      return false;
    }
  }

  private Optional<Announcer> leaderboard(Fields fields) {
    fields.allow(Set.of("url", "format", "track", "archive"));
    Optional<URI> url = fields.requiredUrl("url");
    Optional<String> format = fields.oneOf("format", formats.leaderboards());
    String track = fields.required("track", "the name of the ranking");
    URI archive = fields.url("archive").orElse(null);
    return url.isPresent() && format.isPresent() && !track.isEmpty()
        ? Optional.of(new Leaderboard(url.get(), format.get(), track, archive))
        : Optional.empty();
  }

  private Optional<Announcer> catalogue(Fields fields) {
    fields.allow(Set.of("url", "format", "archive"));
    Optional<URI> url = fields.requiredUrl("url");
    Optional<String> format = fields.oneOf("format", formats.catalogues());
    URI archive = fields.url("archive").orElse(null);
    return url.isPresent() && format.isPresent()
        ? Optional.of(new Catalogue(url.get(), format.get(), archive))
        : Optional.empty();
  }
}
