// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A character encoding under the Web's name for it.
 *
 * @param name the WHATWG Encoding Standard's, in lower case, e.g. {@code windows-1252}
 * @param charset what decodes it here
 */
public record WebCharset(String name, Charset charset) {

  private static final Map<String, WebCharset> BY_LABEL = byLabel();

  /** By one of the Web's labels, in any case and with blanks around it; null for another text. */
  public static @Nullable WebCharset labelled(String label) {
    return BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT));
  }

  static WebCharset named(String label) {
    WebCharset charset = labelled(label);
    if (charset == null) {
      throw new IllegalArgumentException("Expected a label of web-charsets.txt, was " + label);
    }
    return charset;
  }

  private static Map<String, WebCharset> byLabel() {
    Map<String, WebCharset> charsets = new HashMap<>();
    for (String line : DataFile.lines(WebCharset.class, "web-charsets.txt")) {
      String[] words = line.split(" ", -1);
      WebCharset charset = new WebCharset(words[0], Charset.forName(words[1]));
      for (int i = 2; i < words.length; i++) {
        charsets.put(words[i], charset);
      }
    }
    return Map.copyOf(charsets);
  }
}
