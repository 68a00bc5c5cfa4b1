// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.archive;

import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.store.DiskSpace;
import io.signaltracker.crawler.store.StoreUnusable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every page as it came. Thread-safe; one process writes a folder at a time.
 *
 * <p>What was added is safe from a power cut after {@link #force}.
 */
public final class PageArchive implements PageKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(PageArchive.class);

  /** URLs whose last body is known, so that the same bytes are not written again. */
  private static final int REMEMBERED = 10_000;

  private final ArchiveSettings settings;
  private final Map<String, Last> lasts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Last> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Not to be closed before they are forced; that is not done while pages wait to be added. */
  private final List<WarcFile> full = new ArrayList<>();

  /** Held while forcing, so that who calls it second does not return first. */
  private final Object forcing = new Object();

  private @Nullable WarcFile file;
  private @Nullable LocalDate day;
  private int number;
  private boolean unforced;

  /** What a URL gave last. */
  private record Last(byte[] digest, Instant at) {}

  /** Opens the archive; files are made when the first page comes. */
  public PageArchive(ArchiveSettings settings) {
    this.settings = settings;
  }

  @Override
  public void keep(FetchedPage page) {
    byte[] digest = digest(page.body());
    String url = page.url().toString();
    try {
      Last last = last(url);
      boolean same = last != null && Arrays.equals(last.digest(), digest);
      Instant before = last == null ? null : last.at();
      byte[] member =
          same
              ? PageRecords.revisit(page.url(), page.fetchedAt(), before, false)
              : PageRecords.response(page, digest);
      List<String> urls = Stream.of(url, page.requested().toString()).distinct().toList();
      IndexLine.Kind kind = same ? IndexLine.Kind.REVISIT : IndexLine.Kind.RESPONSE;
      append(member, kind, page.fetchedAt(), urls);
      remember(url, same && last != null ? last : new Last(digest, page.fetchedAt()));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  @Override
  public void unchanged(URI url, Instant at, @Nullable Instant before) {
    try {
      byte[] member = PageRecords.revisit(url, at, before, true);
      append(member, IndexLine.Kind.REVISIT, at, List.of(url.toString()));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private synchronized @Nullable Last last(String url) {
    return lasts.get(url);
  }

  private synchronized void remember(String url, Last last) {
    lasts.put(url, last);
  }

  private synchronized void append(
      byte[] member, IndexLine.Kind kind, Instant at, List<String> urls) throws IOException {
    fileFor(LocalDate.ofInstant(at, ZoneOffset.UTC)).append(member, kind, at, urls);
    unforced = true;
  }

  private WarcFile fileFor(LocalDate today) throws IOException {
    WarcFile current = file;
    boolean newDay = !today.equals(day);
    if (current != null && !newDay && current.size() < settings.fileBytes()) {
      return current;
    }
    setAside();
    Path folder = settings.folder().resolve(today.toString());
    number = newDay ? Math.max(1, WarcFile.in(folder).size()) : number + 1;
    day = today;
    new OldDays(settings).delete(today);
    WarcFile next = WarcFile.open(WarcFile.numbered(folder, number));
    if (next.size() >= settings.fileBytes()) {
      next.close();
      next = WarcFile.open(WarcFile.numbered(folder, ++number));
    }
    file = next;
    return next;
  }

  private void setAside() {
    if (file != null) {
      full.add(file);
      file = null;
    }
  }

  @Override
  public void force() {
    synchronized (forcing) {
      try {
        for (WarcFile one : takeFull()) {
          one.close();
        }
        WarcFile current = takeUnforced();
        if (current != null) {
          current.force();
        }
      } catch (IOException e) {
        throw unusable(e);
      }
    }
  }

  private synchronized List<WarcFile> takeFull() {
    List<WarcFile> taken = List.copyOf(full);
    full.clear();
    return taken;
  }

  private synchronized @Nullable WarcFile takeUnforced() {
    WarcFile taken = unforced ? file : null;
    unforced = false;
    return taken;
  }

  @Override
  public void close() {
    synchronized (this) {
      setAside();
    }
    try {
      force();
    } catch (StoreUnusable e) {
      LOG.atWarn().addKeyValue("folder", settings.folder()).setCause(e).log("Closing the archive");
    }
  }

  private StoreUnusable unusable(IOException cause) {
    Path folder = settings.folder();
    return new StoreUnusable(
        "the archive " + folder,
        "it cannot be written (" + cause + "; " + DiskSpace.left(folder) + ")",
        "Make room or mend what is wrong there, choose another data folder, or keep no archive"
            + " (signaltracker.archive.keep=false); what could not be kept counts as not fetched"
            + " and is fetched again at the next start",
        cause);
  }

  private static byte[] digest(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Keeps the archive within its size. */
  private record OldDays(ArchiveSettings settings) {

    void delete(LocalDate today) throws IOException {
      List<Path> days = ArchiveReader.days(settings.folder());
      long total = 0;
      for (Path folder : days) {
        total += size(folder);
      }
      for (Path folder : days) {
        if (total <= settings.totalBytes() || folder.endsWith(today.toString())) {
          return;
        }
        total -= size(folder);
        LOG.atInfo().addKeyValue("folder", folder).log("The archive is full: deleting a day");
        delete(folder);
      }
    }

    private static long size(Path folder) throws IOException {
      long size = 0;
      for (Path file : files(folder)) {
        size += Files.size(file);
      }
      return size;
    }

    private static void delete(Path folder) throws IOException {
      for (Path file : files(folder)) {
        Files.delete(file);
      }
      Files.delete(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        return files.toList();
      }
    }
  }
}
