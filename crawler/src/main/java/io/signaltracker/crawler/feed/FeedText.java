// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A feed's bytes as text: by the byte order mark or the shape of the first bytes, then the HTTP
 * header, then the XML declaration, then UTF-8; what is not valid UTF-8 after all is read as
 * Windows-1252.
 *
 * @param charset the character set as the feed names it, or the one that was found instead
 */
record FeedText(String text, String charset) {

  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})");
  private static final int DECLARATION_BYTES = 300;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private record Named(String name, Charset charset) {}

  static FeedText decode(byte[] bytes, String contentType, List<String> problems) {
    @Nullable String shape = FeedBytes.charset(bytes);
    if (shape != null) {
      String text = new String(bytes, Charset.forName(shape));
      return new FeedText(text.startsWith("\ufeff") ? text.substring(1) : text, shape);
    }
    Named said = first(HEADER, contentType, problems);
    if (said == null && isText(contentType) && isAscii(bytes)) {
      return new FeedText(new String(bytes, StandardCharsets.US_ASCII), "us-ascii");
    }
    if (said == null) {
      String start =
          new String(
              bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
      said = first(DECLARATION, start, problems);
    }
    return decode(
        bytes, said == null ? new Named("utf-8", StandardCharsets.UTF_8) : said, problems);
  }

  /** What is text without a charset is US-ASCII (RFC 3023 section 3.1), if it can be. */
  private static boolean isText(String contentType) {
    return contentType.strip().toLowerCase(Locale.ROOT).startsWith("text/");
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  private static FeedText decode(byte[] bytes, Named said, List<String> problems) {
    try {
      String text = said.charset().newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new FeedText(text, said.name());
    } catch (CharacterCodingException e) {
      problems.add("some bytes are not " + said.name());
      return undeclared(bytes, said);
    }
  }

  /** The declaration is wrong: UTF-8 where that fits, else what Western servers send. */
  private static FeedText undeclared(byte[] bytes, Named said) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    boolean wrongName = !said.charset().equals(StandardCharsets.UTF_8);
    if (wrongName && utf8.indexOf('\ufffd') < 0) {
      return new FeedText(utf8, "utf-8");
    }
    boolean latin = said.charset().equals(StandardCharsets.UTF_8) && mostlyLatin(utf8);
    return latin
        ? new FeedText(new String(bytes, WINDOWS_1252), "windows-1252")
        : new FeedText(new String(bytes, said.charset()), said.name());
  }

  /** A few stray bytes in a UTF-8 text do not make it Latin. */
  private static boolean mostlyLatin(String text) {
    long replaced = text.chars().filter(c -> c == '\ufffd').count();
    long fine = text.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
    return replaced > fine;
  }

  private static @Nullable Named first(Pattern pattern, String text, List<String> problems) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    try {
      // The Web's reading: GB2312 pages hold GBK, and Latin-1 pages hold Windows-1252.
      return switch (name) {
        case "gb2312", "gbk" -> new Named("gb18030", Charset.forName("GB18030"));
        case "iso-8859-1", "latin1", "us-ascii", "ascii" -> new Named(name, WINDOWS_1252);
        default -> new Named(name, Charset.forName(name));
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      problems.add("unknown charset '" + name + "'");
      return null;
    }
  }
}
