// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.settings;

import io.signaltracker.analytics.digest.DigestSite;
import io.signaltracker.crawler.CrawlSettings;
import io.signaltracker.crawler.archive.ArchiveSettings;
import io.signaltracker.crawler.archive.PageArchive;
import io.signaltracker.crawler.archive.PageKeeper;
import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.fetch.AllowedAddress;
import io.signaltracker.crawler.fetch.ClientCredentials;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.frontier.RevisitPolicy;
import io.signaltracker.crawler.leaderboard.BoardKey;
import io.signaltracker.crawler.leaderboard.BoardKeys;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * All settings under {@code signaltracker}. The defaults suit one machine that reads a hundred
 * sources.
 *
 * @param data folder of the database, the index, the archive and the logs
 * @param sources the file of sources; null for the shipped one
 */
public record SignalTrackerSettings(
    @DefaultValue("data") Path data,
    @Nullable Path sources,
    @DefaultValue Store store,
    @DefaultValue Fetch fetch,
    @DefaultValue Crawl crawl,
    @DefaultValue Keys keys,
    @DefaultValue Archive archive,
    @DefaultValue Reading reading,
    @DefaultValue Digest digest,
    @DefaultValue Analyst analyst) {

  /**
   * The database.
   *
   * @param url {@code jdbc:postgresql://HOST/NAME}; null for SQLite in the data folder
   * @param connections size of the pool, 2 to 100
   */
  public record Store(
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      @DefaultValue("8") int connections) {

    public Store {
      require(
          connections >= 2 && connections <= 100, "connections lies in 2..100, was " + connections);
      require(
          url == null || url.startsWith("jdbc:postgresql:"),
          "url starts with jdbc:postgresql:, was '" + url + "'");
    }
  }

  /**
   * How pages are fetched.
   *
   * @param contact address or page in the user agent, so that a site's owner can reach you
   * @param minimumGap between two requests to one host; a longer crawl-delay wins
   * @param deadline for a whole exchange, redirects included
   * @param maximumPage bytes of a body, on the wire and after decoding
   * @param allow addresses beyond public ones on ports 80 and 443, each a range and its ports, e.g.
   *     "127.0.0.0/8 8000-8999"
   */
  public record Fetch(
      @DefaultValue("https://example.org/set-signaltracker.fetch.contact") String contact,
      @DefaultValue("5s") Duration minimumGap,
      @DefaultValue("30s") Duration deadline,
      @DefaultValue("5MB") DataSize maximumPage,
      @DefaultValue List<String> allow) {

    public Fetch {
      require(!contact.isBlank(), "contact is an address or a page, was empty");
      require(!minimumGap.isNegative(), "minimum-gap is not negative, was " + minimumGap);
      require(deadline.isPositive(), "deadline is longer than nothing, was " + deadline);
      require(
          maximumPage.toBytes() >= 1024 && maximumPage.toMegabytes() <= 1024,
          "maximum-page lies in 1KB..1GB, was " + maximumPage);
      allow.forEach(AllowedAddress::parse);
      allow = List.copyOf(allow);
    }

    /** As the crawler takes it. */
    public FetchSettings toFetchSettings() {
      FetchSettings standard = FetchSettings.of(contact);
      return new FetchSettings(
          standard.product(),
          contact,
          deadline,
          standard.connectTimeout(),
          Math.toIntExact(maximumPage.toBytes()),
          standard.maxHeader(),
          standard.maxRedirects(),
          standard.minRate(),
          minimumGap,
          standard.maxCrawlDelay(),
          standard.maxWait(),
          standard.robotsMaxAge(),
          standard.maxHosts(),
          standard.maxRequests(),
          allow.stream().map(AllowedAddress::parse).toList());
    }
  }

  /**
   * Keys of sites that ask for one. A board without its key is off, Reddit without its own gives
   * its feeds only.
   *
   * @param artificialAnalysis of the data API of Artificial Analysis; null for none
   * @param redditId of the "script" app that the operator registered with Reddit; null for none
   * @param redditSecret of that app; null for none
   */
  public record Keys(
      @Nullable String artificialAnalysis,
      @Nullable String redditId,
      @Nullable String redditSecret) {

    public Keys {
      require(
          (redditId == null) == (redditSecret == null),
          "reddit-id and reddit-secret are set both or not at all, now only "
              + (redditId == null ? "reddit-secret" : "reddit-id")
              + " is");
    }

    /** As the fetcher takes those of Reddit. */
    public List<ClientCredentials> toCredentials() {
      return redditId == null || redditSecret == null
          ? List.of()
          : List.of(Forums.reddit(redditId, redditSecret));
    }

    /** As the crawler takes them. */
    public Forums toForums() {
      return redditId == null ? Forums.anonymous() : Forums.signedIn(Set.of(Forums.REDDIT));
    }

    /** As the crawler takes them. */
    public BoardKeys toBoardKeys() {
      return artificialAnalysis == null || artificialAnalysis.isBlank()
          ? BoardKeys.none()
          : new BoardKeys(Map.of(BoardKey.ARTIFICIAL_ANALYSIS, artificialAnalysis.strip()));
    }

    /** Which keys there are, not what they are. */
    @Override
    public String toString() {
      return toBoardKeys() + (redditId == null ? "" : ", Reddit");
    }
  }

  /**
   * When and how much is crawled.
   *
   * @param every how often due pages are looked for
   * @param requests at once, over all hosts, 1 to 1,000
   * @param revisit how long after its fetch an article is looked at again for corrections
   * @param articlePages of an article that is cut over several pages, how many are joined, 1 to 100
   */
  public record Crawl(
      @DefaultValue("1m") Duration every,
      @DefaultValue("16") int requests,
      @DefaultValue("1d") Duration revisit,
      @DefaultValue("10") int articlePages) {

    /** Pages claimed for each request at once: most wait for the turn of their host. */
    private static final int CLAIMED = 16;

    public Crawl {
      require(every.toSeconds() >= 1, "every is at least 1s, was " + every);
      require(requests >= 1 && requests <= 1000, "requests lies in 1..1000, was " + requests);
      require(revisit.isPositive(), "revisit is longer than nothing, was " + revisit);
      require(
          articlePages >= 1 && articlePages <= 100,
          "article-pages lies in 1..100, was " + articlePages);
    }

    /** As the crawler takes it. */
    public CrawlSettings toCrawlSettings() {
      CrawlSettings standard = CrawlSettings.standard();
      RevisitPolicy revisits = standard.revisits();
      return new CrawlSettings(
          requests * CLAIMED,
          standard.perHost(),
          standard.batch(),
          standard.lease(),
          standard.soleCrawler(),
          new RevisitPolicy(
              revisit, revisits.maxAttempts(), revisits.longest(), revisits.threadsOpen()),
          articlePages);
    }
  }

  /**
   * The evidence: pages as they came.
   *
   * @param keep whether pages are kept
   * @param maximumFile a file that has grown to this is closed and the next one begun
   * @param maximumSize of all files; beyond it the oldest days are deleted
   */
  public record Archive(
      @DefaultValue("true") boolean keep,
      @DefaultValue("256MB") DataSize maximumFile,
      @DefaultValue("10GB") DataSize maximumSize) {

    public Archive {
      require(
          maximumFile.toMegabytes() >= 1 && maximumFile.toGigabytes() <= 100,
          "maximum-file lies in 1MB..100GB, was " + maximumFile);
      require(
          maximumSize.toBytes() >= maximumFile.toBytes(),
          "maximum-size holds at least one file of " + maximumFile + ", was " + maximumSize);
    }

    /** Where the pages of a data folder lie. */
    public static Path folder(Path data) {
      return data.resolve("archive");
    }

    /** The archive of a data folder, or one that keeps nothing. */
    public PageKeeper open(Path data) {
      return keep
          ? new PageArchive(
              new ArchiveSettings(folder(data), maximumFile.toBytes(), maximumSize.toBytes()))
          : PageKeeper.NONE;
    }
  }

  /**
   * How texts are read.
   *
   * @param threads 0 for one per core
   */
  public record Reading(@DefaultValue("0") int threads) {

    public Reading {
      require(threads >= 0 && threads <= 256, "threads lies in 0..256, was " + threads);
    }

    /** Number of threads to use. */
    public int effectiveThreads() {
      return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
  }

  /**
   * Who may decide about news stories.
   *
   * @param token that a request has to bring; empty where only requests from this machine may
   *     decide
   */
  public record Analyst(@DefaultValue("") String token) {

    private static final int SHORTEST = 16;

    public Analyst {
      require(
          token.isEmpty() || token.length() >= SHORTEST,
          "token is empty or has at least " + SHORTEST + " characters");
    }
  }

  /**
   * The weekly mail.
   *
   * @param send whether it is mailed; needs {@code spring.mail.host}
   * @param from sender's address
   * @param baseUrl where readers reach this installation; links in the mail start with it
   * @param cron when the last week's edition is sent, and sent again to whom it could not be,
   *     Quartz cron in UTC
   */
  public record Digest(
      @DefaultValue("false") boolean send,
      @DefaultValue("signal-tracker@localhost") String from,
      @DefaultValue("http://localhost:8080") String baseUrl,
      @DefaultValue("0 0/30 7-23 ? * MON") String cron) {

    public Digest {
      require(
          baseUrl.startsWith("http://") || baseUrl.startsWith("https://"),
          "base-url starts with http:// or https://, was '" + baseUrl + "'");
      require(
          org.quartz.CronExpression.isValidExpression(cron),
          "cron is a Quartz cron expression such as '0 0/30 7-23 ? * MON', was '" + cron + "'");
    }

    /** As the digest takes it; whoever answers the mail reaches its sender. */
    public DigestSite site() {
      return new DigestSite(URI.create(baseUrl), from, from);
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
