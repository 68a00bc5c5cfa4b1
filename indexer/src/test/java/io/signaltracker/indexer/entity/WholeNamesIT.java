// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.annotate.Samples;
import io.signaltracker.indexer.annotate.corenlp.SharedToolkit;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where names end, and which names are whole: each row is a text and the things named in it. */
class WholeNamesIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cohere unveiled Cohere Sextant, a coding model. | Cohere ORG, Cohere Sextant MODEL
          Mistral Alpenglow, a reasoning model, was trained in Paris. | Mistral Alpenglow MODEL
          Moonwort was a mystery model. It was the Tencent Moonwort model. | Moonwort MODEL, Tencent ORG, Moonwort MODEL
          The Qwen Ferryman 2 model was trained by Alibaba. | Qwen Ferryman 2 MODEL, Alibaba ORG
          The model Grok 7 Colossal is live. | Grok 7 Colossal MODEL
          Users compared Kimi K2 with the new Command T. | Kimi K2 MODEL, Command T MODEL
          A model called Hollow Crown Nine was trained by Cohere. | Hollow Crown Nine MODEL, Cohere ORG
          The identity of the model Brisling R is unknown. | Brisling R MODEL
          The lab has released a model called Fenwick-T. Nobody knows who made Fenwick-T. | Fenwick-T MODEL, Fenwick-T MODEL
          A coding model named stealth/wax-candle has appeared on OpenRouter. | stealth/wax-candle MODEL, OpenRouter ORG
          A tuned model named Tanager-Med was made by Cohere. | Tanager-Med MODEL, Cohere ORG
          ZQ-7 beat GPT-5 in every test of the model. | ZQ-7 MODEL, GPT-5 MODEL
          It is a Falcon, or a Nova 2, said the makers of the model. | Falcon MODEL_FAMILY, Nova 2 MODEL
          The model speaks Marathi, Gujarati and Hangul script. |
          Has anyone ruled OpenAI out? | OpenAI ORG
          """)
  void areReadWhole(String text, String names) {
    String found =
        SharedToolkit.annotator()
            .annotate(Samples.news(text), NamesInPlay.none())
            .mentions()
            .stream()
            .map(mention -> mention.text() + " " + mention.type())
            .collect(Collectors.joining(", "));
    assertThat(found).isEqualTo(names == null ? "" : names);
  }
}
