// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers a file of JSON lines, each with its {@code id}, in another one. Stateless. */
final class JsonLines {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonLines() {}

  /** What a line is answered with. */
  interface Answers {

    /**
     * Of one line.
     *
     * @throws IllegalArgumentException where the line is not of the format
     */
    Map<String, Object> of(JsonNode given) throws IOException;
  }

  /**
   * Answers each line; one that has no answer with an {@code error}. The output appears when all is
   * done.
   *
   * @return how many lines were answered with an error
   * @throws FilesUnusable where the output cannot be written
   */
  static int answer(Path input, Path output, Answers answers) {
    Path draft = output.resolveSibling(output.getFileName() + ".part");
    try {
      try {
        int failed = write(input, draft, answers);
        Files.move(draft, output, StandardCopyOption.REPLACE_EXISTING);
        return failed;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new FilesUnusable("cannot write to", output, "choose another file", e);
    }
  }

  private static int write(Path input, Path draft, Answers answers) throws IOException {
    int failed = 0;
    try (BufferedReader lines = Files.newBufferedReader(input);
        BufferedWriter out = Files.newBufferedWriter(draft)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          Map<String, Object> answer = answer(line, answers);
          failed += answer.containsKey("error") ? 1 : 0;
          out.write(JSON.writeValueAsString(answer));
          out.newLine();
        }
      }
    }
    return failed;
  }

  private static Map<String, Object> answer(String line, Answers answers) {
    Map<String, Object> answer = new LinkedHashMap<>();
    try {
      JsonNode given = JSON.readTree(line);
      answer.put("id", given.path("id").asString(""));
      answer.putAll(answers.of(given));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      answer.put("error", String.valueOf(e.getMessage()));
    }
    return answer;
  }
}
