// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import io.signaltracker.crawler.datafile.DataFile;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;
import org.jsoup.safety.Safelist;

/**
 * A text of a feed, which may be markup.
 *
 * @param value as the feed has it, unpacked
 * @param html whether it is markup; plain text otherwise
 * @param base what its links are relative to
 */
public record FeedMarkup(String value, boolean html, URI base) {

  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]{0,20})\\b[^<>]*>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{1,30}));");

  /** Elements whose content an HTML parser takes for raw text, so that it would stay as it is. */
  private static final Pattern RAW =
      Pattern.compile(
          "</?(?:iframe|noembed|noframes|noscript|plaintext|xmp|frame|frameset)\\b[^<>]*>",
          Pattern.CASE_INSENSITIVE);

  private static final Safelist SAFE = safelist();

  /** As markup where it looks so: with a known element that is closed, or with an entity. */
  static FeedMarkup guessed(String value, URI base) {
    return new FeedMarkup(value, looksLikeHtml(value), base);
  }

  static FeedMarkup empty(URI base) {
    return new FeedMarkup("", false, base);
  }

  public boolean isEmpty() {
    return value.isBlank();
  }

  /** One line of plain text. */
  public String plain() {
    return html ? FeedXml.plain(tolerant()) : value.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  /** Markup without scripts, forms of attack and unknown elements, links absolute; or plain. */
  public String safe() {
    if (!html) {
      return value;
    }
    Document.OutputSettings compact = new Document.OutputSettings().prettyPrint(false);
    return Jsoup.clean(tolerant(), base.toString(), SAFE, compact).strip();
  }

  /** A declaration within a text is text, and frames hold none; both would swallow what follows. */
  private String tolerant() {
    return RAW.matcher(value).replaceAll(" ").replaceAll("<!(?!--)", "&lt;!");
  }

  private static boolean looksLikeHtml(String value) {
    Matcher entity = ENTITY.matcher(value);
    while (entity.find()) {
      if (entity.group(1) == null || Entities.isNamedEntity(entity.group(1))) {
        return true;
      }
    }
    boolean closed = false;
    Matcher tag = TAG.matcher(value);
    while (tag.find()) {
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      boolean ends = !tag.group(1).isEmpty() || Tag.valueOf(name).isEmpty();
      closed |= ends && Tag.isKnownTag(name);
    }
    return closed;
  }

  private static Safelist safelist() {
    Safelist safe = new Safelist();
    for (String line : DataFile.lines(FeedMarkup.class, "safe-elements.txt")) {
      String[] parts = line.split("\\s+");
      safe.addTags(parts[0]);
      if (parts.length > 1) {
        safe.addAttributes(parts[0], Arrays.copyOfRange(parts, 1, parts.length));
      }
    }
    return safe.addProtocols("a", "href", "http", "https", "mailto", "ftp")
        .addProtocols("img", "src", "http", "https")
        .addProtocols("audio", "src", "http", "https")
        .addProtocols("video", "src", "http", "https")
        .addProtocols("video", "poster", "http", "https")
        .addProtocols("source", "src", "http", "https");
  }
}
