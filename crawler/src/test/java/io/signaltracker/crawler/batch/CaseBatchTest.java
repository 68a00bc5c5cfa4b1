// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.SharedCorpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseBatchTest {

  @TempDir private Path folder;

  @Test
  void answersInOrderAndSaysWhatALineLacks() throws IOException {
    List<String> answers =
        answers(
            CaseKind.URL,
            "{\"id\":\"a\",\"input\":\"HTTP://A.example\"}\n{\"id\":\"b\"}\n"
                + "{\"id\":\"c\",\"base\":\"http://a.example/x/y\",\"input\":\"?z\"}\n"
                + "{\"id\":\"d\",\"input\":\"http://%2X/\"}\n");
    assertThat(answers)
        .satisfiesExactly(
            a -> assertThat(a).isEqualTo("{\"id\":\"a\",\"got\":\"http://a.example/\"}"),
            b -> assertThat(b).contains("\"error\"", "'input'"),
            c -> assertThat(c).contains("\"http://a.example/x/y?z\""),
            d -> assertThat(d).isEqualTo("{\"id\":\"d\",\"got\":null}"));
  }

  @ParameterizedTest
  @CsvSource({
    "ROBOTS, robots, rfc9309, 1",
    "ROBOTS, robots, google-only, .98",
    "URL, url, '', .98",
    "DATE, date, '', .98",
    "CHARSET, charset, '', .98",
    "SSRF, ssrf, '', 1"
  })
  void answersTheCasesBesideTheRepository(CaseKind kind, String file, String category, double floor)
      throws IOException {
    List<JsonNode> cases = SharedCorpora.lines("corpora/cases/" + file + ".jsonl");
    List<String> answers =
        answers(kind, String.join("\n", cases.stream().map(JsonNode::toString).toList()));
    int asked = 0;
    int right = 0;
    for (int i = 0; i < cases.size(); i++) {
      if (category.isEmpty() || cases.get(i).path("category").asString("").equals(category)) {
        asked++;
        JsonNode got = JsonMapper.shared().readTree(answers.get(i)).path("got");
        right += got.equals(cases.get(i).path("expect")) ? 1 : 0;
      }
    }
    assertThat(asked).isPositive();
    assertThat((double) right / asked).isGreaterThanOrEqualTo(floor);
  }

  private List<String> answers(CaseKind kind, String cases) throws IOException {
    Path input = folder.resolve("cases.jsonl");
    Path output = folder.resolve("answers.jsonl");
    Files.writeString(input, cases);
    new CaseBatch(kind).run(input, output);
    return Files.readAllLines(output);
  }
}
