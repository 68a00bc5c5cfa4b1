// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetSnifferTest {

  private static String sniff(String page, String contentType) {
    return CharsetSniffer.of(page.getBytes(StandardCharsets.UTF_8), contentType).name();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "<meta charset=koi8-r>, koi8-r",
        "<META CHARSET=' Latin1 '>, windows-1252",
        "<meta http-equiv=content-type content='text/html; charset=gb2312'>, gbk",
        "<meta content='text/html; charset=gb2312'>, windows-1252",
        "<!-- <meta charset=koi8-r> --><meta charset=big5>, big5",
        "<a title='<meta charset=koi8-r>'><meta charset=big5>, big5",
        "<meta charset=nonsense><meta charset=big5>, big5",
        "<meta charset=utf-16>, utf-8",
        "<meta charset='koi8-r, windows-1252",
        "<?xml version='1.0' encoding='koi8-r'?><html>, koi8-r",
        "<p>plain</p>, windows-1252",
        "<p>grün</p>, utf-8"
      })
  void readsWhatAPageDeclares(String page, String expected) {
    assertThat(sniff(page, "text/html")).isEqualTo(expected);
  }

  @Test
  void believesAMarkFirstAndThenTheHeader() {
    assertThat(sniff("\ufeff<meta charset=big5>", "text/html; charset=koi8-r")).isEqualTo("utf-8");
    assertThat(sniff("<meta charset=big5>", "text/html; charset=\"KOI8-R\"")).isEqualTo("koi8-r");
    assertThat(sniff("<meta charset=big5>", "text/html; charset=none")).isEqualTo("big5");
  }

  @Test
  void neverThrowsForAnyBytes() {
    Random random = new Random(20261125);
    String alphabet = "<meta charset=\"'/>!-?content;x \u0000é";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder page = new StringBuilder();
      for (int n = random.nextInt(80); n > 0; n--) {
        page.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(sniff("<meta " + page, "text/html")).isNotEmpty();
    }
  }
}
