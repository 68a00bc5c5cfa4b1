// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Bytes to a document, depth and number of tags capped: what stands behind the last tag that is
 * read is left out, as a browser that gave up would.
 */
final class PageParser {

  private static final int MAX_DEPTH = 512;

  /** Opening and closing ones: fifteen times what the largest page has of those we measure with. */
  static final int MAX_TAGS = 150_000;

  /** {@code <p>}. */
  private static final int SHORTEST_TAG = 3;

  private PageParser() {}

  static Document parse(FetchedPage page) {
    WebCharset charset = CharsetSniffer.of(page.body(), page.contentType());
    try {
      return DataUtil.load(
          new ByteArrayInputStream(page.body(), 0, readable(page.body())),
          charset.charset().name(),
          page.url().toString(),
          Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
  }

  /** How many bytes there are before one tag too many begins. */
  private static int readable(byte[] body) {
    if (body.length < SHORTEST_TAG * MAX_TAGS) {
      return body.length;
    }
    int tags = 0;
    for (int at = 0; at < body.length; at++) {
      if (body[at] == '<' && ++tags > MAX_TAGS) {
        return at;
      }
    }
    return body.length;
  }
}
