// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import io.signaltracker.crawler.extract.Extraction.FoundDate;
import io.signaltracker.crawler.feed.FeedEntry;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page was published, by the first of an ordered list of places that answers, with the
 * evidence for it.
 *
 * <p>A date up to a day after the fetch is a matter of clocks and zones and becomes the time of the
 * fetch; one further ahead announces something else and is passed over.
 */
final class PublicationDate {

  private static final Duration CLOCK_SLACK = Duration.ofDays(1);
  private static final int MAX_SCRIPT = 2_000_000;

  private static final List<String> PUBLISHED =
      DataFile.lines(PublicationDate.class, "published-metas.txt");
  private static final List<String> MODIFIED =
      DataFile.lines(PublicationDate.class, "modified-metas.txt");

  private static final Pattern IN_URL =
      Pattern.compile(
          "/((?:19|20)\\d{2})(?:([/-])(1[0-2]|0?[1-9])\\2(3[01]|[12]\\d|0?[1-9])"
              + "|(?:1[0-2]|0[1-9])(?:3[01]|[12]\\d|0[1-9]))(?=[/_.-]|$)");

  /** Fields of the state that a page's program starts from. */
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "\"[\\w-]{0,20}(?:[pP]ubli(?:sh|cation)|pubDate|[cC]reat(?:ed|ion))[\\w-]{0,20}\\\\?\"\\s*:\\s*\\\\?\"("
              + "(?:19|20)\\d{2}-\\d{2}-\\d{2}[^\"\\\\]{0,20}|\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d{2}[^\"\\\\]{0,10})");

  /** In every such field's name. */
  private static final List<String> FIELD_PARTS = List.of("ubli", "pubDate", "reat");

  /** Characters before such a part. */
  private static final int FIELD = 24;

  private static final int FIELD_AND_DATE = 120;

  private final PageIndex page;
  private final Blocks blocks;
  private final JsonLd jsonLd;
  private final String title;
  private final URI url;
  private final @Nullable FeedEntry entry;
  private final Instant fetchedAt;
  private final boolean monthFirst;
  private ShownDate.@Nullable Shown seen;
  private boolean looked;

  /**
   * A page's.
   *
   * @param blocks all of the page's
   * @param title the page's, near which its date stands
   */
  PublicationDate(
      PageIndex page,
      Blocks blocks,
      JsonLd jsonLd,
      String title,
      URI url,
      @Nullable FeedEntry entry,
      Instant fetchedAt) {
    this.page = page;
    this.blocks = blocks;
    this.jsonLd = jsonLd;
    this.title = title;
    this.url = url;
    this.entry = entry;
    this.fetchedAt = fetchedAt;
    this.monthFirst = isMonthFirst(page);
  }

  /** The habit of the United States alone; pages in "English" without a country mostly share it. */
  private static boolean isMonthFirst(PageIndex page) {
    Element html = page.page().firstElementChild();
    String language = html == null ? "" : html.attr("lang").toLowerCase(Locale.ROOT);
    return language.equals("en") || language.startsWith("en-us") || language.startsWith("en_us");
  }

  /** One place to look. */
  private interface DateFinder {
    @Nullable DeclaredDate find();
  }

  /** A finder and what its answer is called. */
  private record Place(String evidence, DateFinder finder) {}

  /** A date found, and whether it was written in UTC, whatever the place. */
  private record Evidence(FoundDate date, boolean inUtc) {}

  @Nullable FoundDate published() {
    Evidence found =
        first(
            List.of(
                new Place("json-ld", () -> parseAsSeen(jsonLd.anyText("datePublished"))),
                new Place("meta", () -> inMeta(PUBLISHED)),
                new Place("time", () -> seen() != null && seen().marked() ? seen().date() : null),
                new Place("text", () -> seen() == null ? null : seen().date()),
                new Place("url", this::inUrl),
                new Place("script", this::inScripts),
                new Place("feed", () -> at(entry == null ? null : entry.publishedAt())),
                new Place("modified", this::lastChange)));
    return found == null ? null : sharpened(local(found.date(), found.inUtc()));
  }

  /** Looked for once, and only where something depends on it. */
  private ShownDate.@Nullable Shown seen() {
    if (!looked) {
      looked = true;
      seen = new ShownDate(blocks, title, monthFirst).best(latest());
    }
    return seen;
  }

  @Nullable FoundDate modified() {
    Evidence found =
        first(
            List.of(
                new Place("json-ld", () -> parse(jsonLd.anyText("dateModified"))),
                new Place("meta", () -> inMeta(MODIFIED)),
                new Place("feed", () -> at(entry == null ? null : entry.modifiedAt()))));
    return found == null ? null : found.date();
  }

  private @Nullable Evidence first(List<Place> places) {
    for (Place place : places) {
      DeclaredDate date = place.finder().find();
      if (date != null && !date.at().isAfter(fetchedAt.plus(CLOCK_SLACK))) {
        Instant at = date.at().isAfter(fetchedAt) ? fetchedAt : date.at();
        return new Evidence(new FoundDate(at, date.day(), place.evidence()), date.inUtc());
      }
    }
    return null;
  }

  private LocalDate latest() {
    return LocalDate.ofInstant(fetchedAt.plus(CLOCK_SLACK), ZoneOffset.UTC);
  }

  /**
   * A program's clock runs in UTC, readers see the day of the place: where the page shows the day
   * before or after, or its URL names it, that is the day.
   */
  private FoundDate local(FoundDate found, boolean inUtc) {
    DeclaredDate inUrl = inUrl();
    if (inUrl != null && inUrl.day().equals(found.day())) {
      return found;
    }
    if (inUrl != null && isNeighbour(found, inUrl.day())) {
      return new FoundDate(found.at(), inUrl.day(), found.evidence());
    }
    if (inUrl != null && inUrl.day().isBefore(found.day().minusDays(1))) {
      // Republished under the address of its first day.
      return new FoundDate(inUrl.at(), inUrl.day(), "url");
    }
    ShownDate.Shown shown = inUtc ? seen() : null;
    return shown != null && isNeighbour(found, shown.date().day())
        ? new FoundDate(found.at(), shown.date().day(), found.evidence())
        : found;
  }

  private static boolean isNeighbour(FoundDate found, LocalDate day) {
    LocalDate utc = LocalDate.ofInstant(found.at(), ZoneOffset.UTC);
    int hour = found.at().atOffset(ZoneOffset.UTC).getHour();
    boolean byTheClock = utc.equals(found.day());
    long ahead = ChronoUnit.DAYS.between(utc, day);
    // Zones reach from twelve hours behind to fourteen hours ahead.
    return byTheClock && (ahead == 1 && hour >= 10 || ahead == -1 && hour < 12);
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
        ? new FoundDate(said, found.day(), "feed")
        : found;
  }

  private @Nullable DeclaredDate parse(String text) {
    return DeclaredDate.parse(text, monthFirst);
  }

  /** Of the two readings of 3/4/2026 the one that readers see as well. */
  private @Nullable DeclaredDate parseAsSeen(String text) {
    if (text.indexOf('/') < 0) {
      return parse(text);
    }
    DeclaredDate other = DeclaredDate.parse(text, !monthFirst);
    ShownDate.Shown shown = seen();
    return shown != null && other != null && other.day().equals(shown.date().day())
        ? other
        : DeclaredDate.parse(text, monthFirst);
  }

  private static @Nullable DeclaredDate at(@Nullable Instant at) {
    return at == null ? null : new DeclaredDate(at, LocalDate.ofInstant(at, ZoneOffset.UTC), true);
  }

  private @Nullable DeclaredDate inMeta(List<String> names) {
    for (String name : names) {
      DeclaredDate date = parseAsSeen(page.metas().content(name));
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /**
   * No page is published after its last change, so a page that says only that says at most this.
   */
  private @Nullable DeclaredDate lastChange() {
    DeclaredDate declared = parse(jsonLd.anyText("dateModified"));
    return declared == null ? inMeta(MODIFIED) : declared;
  }

  private @Nullable DeclaredDate inScripts() {
    int read = 0;
    for (Element script : page.scripts()) {
      String code = script.data();
      read += code.length();
      if (read > MAX_SCRIPT) {
        break;
      }
      DeclaredDate date = inScript(code);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /**
   * Looks only at the names of fields, each once: however many there are, it takes no longer than
   * reading the code.
   */
  private @Nullable DeclaredDate inScript(String code) {
    Matcher matcher = IN_SCRIPT.matcher(code);
    int[] next = new int[FIELD_PARTS.size()];
    Arrays.fill(next, -1);
    int at = nextField(code, 0, next);
    while (at < code.length()) {
      int quote = quoteBefore(code, at);
      int end = Math.min(code.length(), at + FIELD_AND_DATE);
      if (quote >= 0 && matcher.region(quote, end).lookingAt()) {
        return parse(matcher.group(1));
      }
      at = nextField(code, at + 1, next);
    }
    return null;
  }

  /**
   * The next place that may be within a field's name; the code's length where there is none.
   *
   * @param next where each part stands next, kept from call to call
   */
  private static int nextField(String code, int from, int[] next) {
    int nearest = code.length();
    for (int i = 0; i < next.length; i++) {
      if (next[i] < from) {
        int found = code.indexOf(FIELD_PARTS.get(i), from);
        next[i] = found < 0 ? code.length() : found;
      }
      nearest = Math.min(nearest, next[i]);
    }
    return nearest;
  }

  /** The quotation mark that the field's name begins behind; -1 where there is none. */
  private static int quoteBefore(String code, int at) {
    for (int i = at; i >= Math.max(0, at - FIELD); i--) {
      if (code.charAt(i) == '"') {
        return i;
      }
    }
    return -1;
  }

  private @Nullable DeclaredDate inUrl() {
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    Matcher matcher = IN_URL.matcher(path);
    if (!matcher.find()) {
      return null;
    }
    String digits = matcher.group().substring(1);
    try {
      LocalDate day =
          matcher.group(2) == null
              ? LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE)
              : LocalDate.of(
                  Integer.parseInt(matcher.group(1)),
                  Integer.parseInt(matcher.group(3)),
                  Integer.parseInt(matcher.group(4)));
      return new DeclaredDate(day.atStartOfDay().toInstant(ZoneOffset.UTC), day, false);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
