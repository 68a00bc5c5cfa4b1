// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads an element that holds text or markup: escaped, inline or in base64.
 *
 * <p>Atom says which with {@code type} and {@code mode} (RFC 4287 section 3.1, Atom 0.3 section
 * 3.1); RSS says nothing, so that it is guessed.
 */
final class TextElement {

  private static final Set<String> TEXT = Set.of("text", "text/plain");
  private static final Set<String> ESCAPED = Set.of("html", "text/html");
  private static final Set<String> INLINE = Set.of("xhtml", "application/xhtml+xml");

  private TextElement() {}

  static FeedMarkup read(Element element, URI document) {
    URI base = FeedBase.of(document, element);
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
    if (mode.equals("base64") || isBinary(type)) {
      return FeedMarkup.guessed(unpacked(element.wholeText()), base);
    }
    if (!element.children().isEmpty()) {
      String markup = element.html().strip();
      String value = ESCAPED.contains(type) ? Parser.unescapeEntities(markup, false) : markup;
      return new FeedMarkup(value, true, base);
    }
    String text = element.wholeText().strip();
    if (INLINE.contains(type)) {
      return new FeedMarkup(element.html().strip(), true, base);
    }
    if (ESCAPED.contains(type)) {
      return new FeedMarkup(text, true, base);
    }
    return TEXT.contains(type) ? new FeedMarkup(text, false, base) : FeedMarkup.guessed(text, base);
  }

  private static boolean isBinary(String type) {
    boolean media = type.indexOf('/') > 0;
    return media && !type.startsWith("text/") && !type.endsWith("xml") && !type.endsWith("json");
  }

  /** Text that was packed; as it stands where it was not, empty where it is no text. */
  private static String unpacked(String packed) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(packed.strip());
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
    } catch (IllegalArgumentException e) {
      return packed.strip();
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
