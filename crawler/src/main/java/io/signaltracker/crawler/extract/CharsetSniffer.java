// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a page's encoding: byte order mark, then the HTTP header, then the page's own {@code meta},
 * then what the bytes can be. Never throws for what was fetched. Stateless.
 */
public final class CharsetSniffer {

  /** A declaration further down is no longer looked for; browsers give up sooner. */
  private static final int META_BYTES = 64 * 1024;

  private static final Pattern XML_DECLARATION =
      Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._:-]{1,40})");

  /** Characters looked at together. */
  private static final int DECODED = 8192;

  private CharsetSniffer() {}

  /**
   * The encoding of a page.
   *
   * @param contentType the header verbatim; empty where absent
   */
  public static WebCharset of(byte[] body, String contentType) {
    WebCharset marked = byOrderMark(body);
    if (marked != null) {
      return marked;
    }
    String label = MetaCharset.inContent(contentType);
    WebCharset header = label == null ? null : WebCharset.labelled(label);
    if (header != null) {
      return header;
    }
    WebCharset declared = declared(body);
    return declared == null ? undeclared(body) : declared;
  }

  private static @Nullable WebCharset byOrderMark(byte[] body) {
    if (startsWith(body, 0xef, 0xbb, 0xbf)) {
      return WebCharset.named("utf-8");
    }
    if (startsWith(body, 0xfe, 0xff)) {
      return WebCharset.named("utf-16be");
    }
    return startsWith(body, 0xff, 0xfe) ? WebCharset.named("utf-16le") : null;
  }

  private static @Nullable WebCharset declared(byte[] body) {
    // "<?x" in UTF-16 without a mark
    if (startsWith(body, 0x3c, 0, 0x3f, 0, 0x78, 0)) {
      return WebCharset.named("utf-16le");
    }
    if (startsWith(body, 0, 0x3c, 0, 0x3f, 0, 0x78)) {
      return WebCharset.named("utf-16be");
    }
    int length = Math.min(body.length, META_BYTES);
    String start = new String(body, 0, length, StandardCharsets.ISO_8859_1);
    WebCharset inMeta = MetaCharset.find(start);
    return inMeta == null ? inXmlDeclaration(start) : inMeta;
  }

  private static @Nullable WebCharset inXmlDeclaration(String start) {
    Matcher matcher = XML_DECLARATION.matcher(start);
    return matcher.find() ? WebCharset.labelled(matcher.group(1)) : null;
  }

  /** Text beyond ASCII that is valid UTF-8 is hardly ever anything else. */
  private static WebCharset undeclared(byte[] body) {
    boolean ascii = true;
    for (int i = 0; i < body.length && ascii; i++) {
      ascii = body[i] >= 0;
    }
    return WebCharset.named(ascii || !isUtf8(body) ? "windows-1252" : "utf-8");
  }

  private static boolean isUtf8(byte[] body) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(body);
    CharBuffer decoded = CharBuffer.allocate(DECODED);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      result = decoder.decode(bytes, decoded.clear(), true);
    }
    return !result.isError();
  }

  private static boolean startsWith(byte[] body, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= body.length || (body[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
