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
 * Turns a feed's bytes into text: byte order mark, then the HTTP header, then the XML declaration,
 * then UTF-8; what is not valid UTF-8 after all is read as Windows-1252.
 */
final class FeedText {

  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})");
  private static final int DECLARATION_BYTES = 300;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private FeedText() {}

  static String decode(byte[] bytes, String contentType, List<String> problems) {
    Charset marked = byOrderMark(bytes);
    if (marked != null) {
      String text = new String(bytes, marked);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    Charset declared = first(HEADER, contentType, problems);
    if (declared == null) {
      String start =
          new String(
              bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
      declared = first(DECLARATION, start, problems);
    }
    Charset charset = declared == null ? StandardCharsets.UTF_8 : declared;
    return decode(bytes, charset, problems);
  }

  private static String decode(byte[] bytes, Charset charset, List<String> problems) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problems.add("some bytes are not " + charset.name());
      boolean utf8 = charset.equals(StandardCharsets.UTF_8);
      return new String(bytes, utf8 && mostlyLatin(bytes) ? WINDOWS_1252 : charset);
    }
  }

  /** A few stray bytes in a UTF-8 text do not make it Latin. */
  private static boolean mostlyLatin(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long replaced = text.chars().filter(c -> c == '\ufffd').count();
    long fine = text.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
    return replaced > fine;
  }

  private static @Nullable Charset byOrderMark(byte[] bytes) {
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf) {
      return StandardCharsets.UTF_8;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    return null;
  }

  private static @Nullable Charset first(Pattern pattern, String text, List<String> problems) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    try {
      // The Web's reading: GB2312 pages hold GBK, and Latin-1 pages hold Windows-1252.
      return switch (name) {
        case "gb2312", "gbk" -> Charset.forName("GB18030");
        case "iso-8859-1", "latin1", "us-ascii", "ascii" -> WINDOWS_1252;
        default -> Charset.forName(name);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      problems.add("unknown charset '" + name + "'");
      return null;
    }
  }
}
