// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding that a page's {@code meta} declares, in bytes that are not decoded yet.
 *
 * <p>A reading of "prescan a byte stream to determine its encoding" of the HTML standard; comments,
 * attribute values and other tags are stepped over. One walk through the text, so linear in it.
 */
final class MetaCharset {

  private static final String BLANKS = "\t\n\f\r ";

  private final String text;
  private int at;

  private MetaCharset(String text) {
    this.text = text;
  }

  /**
   * The first declared encoding that exists.
   *
   * @param start the page's first bytes, each as one character
   */
  static @Nullable WebCharset find(String start) {
    return new MetaCharset(start).find();
  }

  private @Nullable WebCharset find() {
    while ((at = text.indexOf('<', at)) >= 0) {
      if (text.startsWith("<!--", at)) {
        goBehind("-->", at + 2);
      } else if (isMeta()) {
        at += "<meta".length();
        WebCharset declared = declared();
        if (declared != null) {
          return declared;
        }
      } else if (isTag()) {
        skipTag();
      } else if (at + 1 < text.length() && "!/?".indexOf(text.charAt(at + 1)) >= 0) {
        goBehind(">", at);
      } else {
        at++;
      }
    }
    return null;
  }

  private void goBehind(String mark, int from) {
    int found = text.indexOf(mark, from);
    at = found < 0 ? text.length() : found + mark.length();
  }

  private boolean isMeta() {
    int end = at + "<meta".length();
    return text.regionMatches(true, at, "<meta", 0, "<meta".length())
        && end < text.length()
        && (isBlank(text.charAt(end)) || text.charAt(end) == '/');
  }

  private boolean isTag() {
    int letter = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
    return letter < text.length() && isLetter(text.charAt(letter));
  }

  private void skipTag() {
    while (at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != '>') {
      at++;
    }
    while (attribute() != null) {
      // Their values may hold what looks like a meta.
    }
  }

  private @Nullable WebCharset declared() {
    Set<String> seen = new HashSet<>();
    boolean pragma = false;
    boolean needsPragma = false;
    WebCharset charset = null;
    for (Attribute attribute = attribute(); attribute != null; attribute = attribute()) {
      if (!seen.add(attribute.name())) {
        continue;
      }
      switch (attribute.name()) {
        case "http-equiv" -> pragma = pragma || attribute.value().equals("content-type");
        case "content" -> {
          String label = inContent(attribute.value());
          if (charset == null && label != null && WebCharset.labelled(label) != null) {
            charset = WebCharset.labelled(label);
            needsPragma = true;
          }
        }
        case "charset" -> {
          charset = WebCharset.labelled(attribute.value());
          needsPragma = false;
        }
        default -> {}
      }
    }
    return charset == null || needsPragma && !pragma ? null : readable(charset);
  }

  /** What could be read as ASCII so far is not UTF-16. */
  private static WebCharset readable(WebCharset charset) {
    return charset.name().startsWith("utf-16") ? WebCharset.named("utf-8") : charset;
  }

  /** The label in {@code text/html; charset=x}; null where there is none. */
  static @Nullable String inContent(String content) {
    String lower = content.toLowerCase(Locale.ROOT);
    for (int i = lower.indexOf("charset"); i >= 0; i = lower.indexOf("charset", i)) {
      i = afterBlanks(lower, i + "charset".length());
      if (i < lower.length() && lower.charAt(i) == '=') {
        return label(lower, afterBlanks(lower, i + 1));
      }
    }
    return null;
  }

  private static @Nullable String label(String text, int from) {
    if (from >= text.length()) {
      return null;
    }
    char quote = text.charAt(from);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, from + 1);
      return end < 0 ? null : text.substring(from + 1, end);
    }
    int end = from;
    while (end < text.length() && !isBlank(text.charAt(end)) && text.charAt(end) != ';') {
      end++;
    }
    return text.substring(from, end);
  }

  private static int afterBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private record Attribute(String name, String value) {}

  /** The next attribute of the tag we are in, in lower case; null at the tag's end. */
  private @Nullable Attribute attribute() {
    while (at < text.length() && (isBlank(text.charAt(at)) || text.charAt(at) == '/')) {
      at++;
    }
    if (at >= text.length() || text.charAt(at) == '>') {
      return null;
    }
    String name = name();
    at = afterBlanks(text, at);
    if (at >= text.length() || text.charAt(at) != '=' || name.isEmpty()) {
      return new Attribute(name, "");
    }
    at = afterBlanks(text, at + 1);
    return at >= text.length() ? null : new Attribute(name, value());
  }

  private String name() {
    int start = at;
    // An equals sign at the very start belongs to the name.
    at++;
    while (at < text.length() && "=/>".indexOf(text.charAt(at)) < 0 && !isBlank(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at).toLowerCase(Locale.ROOT);
  }

  private String value() {
    char quote = text.charAt(at);
    int start = at;
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, at + 1);
      at = end < 0 ? text.length() : end + 1;
      return end < 0 ? "" : text.substring(start + 1, end).toLowerCase(Locale.ROOT);
    }
    while (at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != '>') {
      at++;
    }
    return text.substring(start, at).toLowerCase(Locale.ROOT);
  }

  private static boolean isBlank(char c) {
    return BLANKS.indexOf(c) >= 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
