// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.extract.Extraction.FoundDate;
import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.feed.LooseDate;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page was published, by the first of an ordered list of finders that answers, with the
 * evidence for it.
 *
 * <p>A date up to a day after the fetch is a matter of clocks and zones and becomes the time of the
 * fetch; one further ahead announces something else and is passed over.
 */
final class PublicationDate {

  private static final int MAX_BYLINES = 300;
  private static final int LONGEST_BYLINE = 200;
  private static final Duration CLOCK_SLACK = Duration.ofDays(1);

  private static final List<String> PUBLISHED_META =
      List.of(
          "meta[property=article:published_time]",
          "meta[name=article:published_time]",
          "meta[property=og:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=parsely-pub-date]",
          "meta[name=sailthru.date]",
          "meta[name=publishdate]",
          "meta[name=publish-date]",
          "meta[name=publish_date]",
          "meta[name=pubdate]",
          "meta[name=publication_date]",
          "meta[name=date]",
          "meta[name=dc.date.issued]",
          "meta[name=DC.date.issued]",
          "meta[name=dcterms.created]",
          "meta[name=dc.date]",
          "meta[name=citation_publication_date]");

  private static final List<String> MODIFIED_META =
      List.of(
          "meta[property=article:modified_time]",
          "meta[property=og:updated_time]",
          "meta[itemprop=dateModified]",
          "meta[name=last-modified]");

  private static final List<String> TIMES =
      List.of(
          "time[itemprop=datePublished]",
          "time[pubdate]",
          "[itemprop=datePublished]",
          "article header time[datetime]",
          "article time[datetime]",
          "time[datetime]");

  private static final String BYLINES =
      "[class*=date], [class*=byline], [class*=posted], [class*=publish], [class*=time], "
          + "[id*=date], [class*=meta], [class*=dateline], time, header p, header span";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\b(?:"
              + "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
              + "|\\d{1,2}(?:st|nd|rd|th)?\\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?,? \\d{4}"
              + "|\\d{4}-\\d{2}-\\d{2}|\\d{4}/\\d{1,2}/\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4})"
              + "|\\d{4}年\\d{1,2}月\\d{1,2}日",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern IN_URL =
      Pattern.compile(
          "/((?:19|20)\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?=[/_-]|$)");

  private final Document page;
  private final JsonLd jsonLd;
  private final URI url;
  private final @Nullable FeedEntry entry;
  private final Instant fetchedAt;

  PublicationDate(
      Document page, JsonLd jsonLd, URI url, @Nullable FeedEntry entry, Instant fetchedAt) {
    this.page = page;
    this.jsonLd = jsonLd;
    this.url = url;
    this.entry = entry;
    this.fetchedAt = fetchedAt;
  }

  /** One place to look. */
  private interface DateFinder {
    @Nullable Instant find();
  }

  /** A finder and what its answer is called. */
  private record Place(String evidence, DateFinder finder) {}

  @Nullable FoundDate published() {
    FoundDate found =
        first(
            List.of(
                new Place("json-ld", () -> LooseDate.parse(jsonLd.text("datePublished"))),
                new Place("meta", () -> inMeta(PUBLISHED_META)),
                new Place("time", this::inTime),
                new Place("text", this::nearByline),
                new Place("url", this::inUrl),
                new Place("feed", () -> entry == null ? null : entry.publishedAt())));
    return found == null ? null : sharpened(found);
  }

  @Nullable FoundDate modified() {
    return first(
        List.of(
            new Place("json-ld", () -> LooseDate.parse(jsonLd.text("dateModified"))),
            new Place("meta", () -> inMeta(MODIFIED_META)),
            new Place("feed", () -> entry == null ? null : entry.modifiedAt())));
  }

  private @Nullable FoundDate first(List<Place> places) {
    for (Place place : places) {
      Instant at = place.finder().find();
      if (at != null && !at.isAfter(fetchedAt.plus(CLOCK_SLACK))) {
        return new FoundDate(at.isAfter(fetchedAt) ? fetchedAt : at, place.evidence());
      }
    }
    return null;
  }

  /** A page often gives the day where its feed gives the minute. */
  private FoundDate sharpened(FoundDate found) {
    Instant said = entry == null ? null : entry.publishedAt();
    boolean dayOnly = found.at().getEpochSecond() % Duration.ofDays(1).toSeconds() == 0;
    boolean sameDay =
        said != null
            && !said.isBefore(found.at())
            && said.isBefore(found.at().plus(Duration.ofDays(1)));
    return dayOnly && sameDay && said != null && !said.isAfter(fetchedAt)
        ? new FoundDate(said, "feed")
        : found;
  }

  private @Nullable Instant inMeta(List<String> selectors) {
    for (String selector : selectors) {
      Element meta = page.selectFirst(selector);
      Instant at = meta == null ? null : LooseDate.parse(meta.attr("content"));
      if (at != null) {
        return at;
      }
    }
    return null;
  }

  private @Nullable Instant inTime() {
    for (String selector : TIMES) {
      for (Element time : page.select(selector)) {
        String value = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
        Instant at = LooseDate.parse(value.isBlank() ? time.text() : value);
        if (at != null) {
          return at;
        }
      }
    }
    return null;
  }

  private @Nullable Instant nearByline() {
    int looked = 0;
    for (Element element : page.select(BYLINES)) {
      if (++looked > MAX_BYLINES) {
        break;
      }
      String text = element.text();
      Instant at = text.length() > LONGEST_BYLINE ? null : written(text);
      if (at != null) {
        return at;
      }
    }
    return afterHeading();
  }

  /** Bylines without a telling class stand close to the headline. */
  private @Nullable Instant afterHeading() {
    Element heading = page.selectFirst("h1");
    Element around = heading == null ? null : heading.parent();
    String text = around == null ? "" : around.text();
    return written(text.substring(0, Math.min(text.length(), 400)));
  }

  private static @Nullable Instant written(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.find() ? LooseDate.parse(matcher.group()) : null;
  }

  private @Nullable Instant inUrl() {
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    Matcher matcher = IN_URL.matcher(path);
    return matcher.find()
        ? LooseDate.parse(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
        : null;
  }
}
