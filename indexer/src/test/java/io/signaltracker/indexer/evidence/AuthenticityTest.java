// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.evidence.Authenticity.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticityTest {

  private static Verdict verdict(String url) {
    return Authenticity.shipped().of(url, "grey-falcon-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://openai.com/blog/x",
        "https://www.alibabacloud.com/blog/x",
        "https://seed.bytedance.com/en/blog",
        "https://x.com/OpenAI/status/1",
        "https://x.com/alibaba_qwen"
      })
  void knowsWhatIsAnOrganisationsOwn(String url) {
    assertThat(verdict(url)).isEqualTo(Verdict.OFFICIAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://openai.example/x",
        "https://openai-official.com/x",
        "https://alibaba.models.pages.dev/",
        "https://alibabanewsroom.com/x",
        "https://anthropiic.com/x",
        "https://athropic.com/x",
        "https://depeseek.com/x",
        "https://\u043Epenai.com/x",
        "https://xn--penai-iye.com/x",
        "https://greyfalcon-ai.com/",
        "https://try.grey-falcon-2.app/",
      })
  void flagsWhatOnlyLooksSo(String url) {
    assertThat(verdict(url)).isEqualTo(Verdict.LOOKS_OFFICIAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gazette.example/openai-made-it",
        "https://notes-on-openai-and-others.example/",
        "https://falconry.example/grey",
        "https://x.com/OpenAI_fans/status/1",
        "not an address",
        "urn:article:1"
      })
  void leavesTheRestAlone(String url) {
    assertThat(verdict(url)).isEqualTo(Verdict.PLAIN);
  }

  @Test
  void tellsOneSlipFromTwo() {
    assertThat(Authenticity.isOneOff("deepseek", "depseek")).isTrue();
    assertThat(Authenticity.isOneOff("deepseek", "deepseeks")).isTrue();
    assertThat(Authenticity.isOneOff("deepseek", "deepsaek")).isTrue();
    assertThat(Authenticity.isOneOff("deepseek", "edepseek")).isTrue();
    assertThat(Authenticity.isOneOff("deepseek", "deepseek")).isFalse();
    assertThat(Authenticity.isOneOff("deepseek", "dapsaek")).isFalse();
  }
}
