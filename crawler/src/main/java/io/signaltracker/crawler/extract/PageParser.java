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

/** Bytes to a document, depth capped. */
final class PageParser {

  private static final int MAX_DEPTH = 512;

  private PageParser() {}

  static Document parse(FetchedPage page) {
    WebCharset charset = CharsetSniffer.of(page.body(), page.contentType());
    try {
      return DataUtil.load(
          new ByteArrayInputStream(page.body()),
          charset.charset().name(),
          page.url().toString(),
          Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
  }
}
