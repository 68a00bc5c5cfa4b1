// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to a document: charset by byte order mark, then the HTTP header, then the page's own {@code
 * meta}, with the Web's readings of the names; depth capped.
 */
final class PageParser {

  private static final int MAX_DEPTH = 512;
  private static final int META_BYTES = 4096;
  private static final Pattern CHARSET =
      Pattern.compile(
          "charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

  private PageParser() {}

  static Document parse(FetchedPage page) {
    try {
      return DataUtil.load(
          new ByteArrayInputStream(page.body()),
          charset(page),
          page.url().toString(),
          Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
  }

  /** Null lets jsoup look for a byte order mark and a meta; it also prefers a mark to our word. */
  private static @Nullable String charset(FetchedPage page) {
    String header = webName(declared(page.contentType()));
    if (header != null) {
      return header;
    }
    int length = Math.min(page.body().length, META_BYTES);
    String start = new String(page.body(), 0, length, StandardCharsets.ISO_8859_1);
    String meta = webName(declared(start));
    // A page that could be read as ASCII to find its meta is not UTF-16.
    return meta != null && meta.startsWith("UTF-16") ? "UTF-8" : meta;
  }

  private static @Nullable String declared(String text) {
    Matcher matcher = CHARSET.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static @Nullable String webName(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "gb2312", "gbk", "gb_2312-80", "x-gbk" -> "GB18030";
      case "big5" -> "Big5-HKSCS";
      case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
      case "shift_jis", "sjis" -> "windows-31j";
      case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
      default -> supported(name);
    };
  }

  private static @Nullable String supported(String name) {
    try {
      return Charset.isSupported(name) ? Charset.forName(name).name() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
