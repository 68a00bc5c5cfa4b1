// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A saved page: its bytes as they came, perhaps compressed; neither address nor header is kept. */
public record PageFile(Path file) {

  /** Larger than any page that is an article; what goes beyond is refused, not cut. */
  static final int MAX_BYTES = 32 * 1024 * 1024;

  private static final String HTML = ".html";
  private static final String HTML_GZ = ".html.gz";

  /** The saved pages right in a folder, by name. */
  public static List<PageFile> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> isPage(name(file)))
          .sorted((a, b) -> name(a).compareTo(name(b)))
          .map(PageFile::new)
          .toList();
    }
  }

  /** The file's name without its endings. */
  String id() {
    String name = name(file);
    int ending = name.endsWith(HTML_GZ) ? HTML_GZ.length() : HTML.length();
    return name.substring(0, name.length() - ending);
  }

  /**
   * The page, as if just fetched.
   *
   * @throws IOException where the file cannot be read, is broken or too large
   */
  public FetchedPage read(Instant readAt) throws IOException {
    // RFC 2606: nothing was ever fetched from .invalid, so the page's own word for its URL counts.
    URI nowhere = URI.create("http://saved-page.invalid/");
    return new FetchedPage(nowhere, nowhere, 200, "text/html", bytes(), null, null, readAt);
  }

  private byte[] bytes() throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = name(file).endsWith(HTML_GZ) ? new GZIPInputStream(raw) : raw) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("more than " + MAX_BYTES + " bytes");
      }
      return bytes;
    }
  }

  private static boolean isPage(String name) {
    return name.endsWith(HTML) || name.endsWith(HTML_GZ);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
