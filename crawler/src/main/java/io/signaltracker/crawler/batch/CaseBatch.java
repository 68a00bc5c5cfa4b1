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

/**
 * Puts a file of cases to the classes that decide them in the crawl; immutable and thread-safe.
 *
 * <p>Nothing is fetched and no name looked up.
 */
public final class CaseBatch {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final CaseKind kind;

  /** A batch of one kind of cases. */
  public CaseBatch(CaseKind kind) {
    this.kind = kind;
  }

  /**
   * Answers each line with its {@code id} and {@code got}; a line that is no such case with an
   * {@code error}. The output appears when all is done.
   *
   * @return how many lines were answered with an error
   * @throws FilesUnusable where the output cannot be written
   */
  public int run(Path input, Path output) {
    Path draft = output.resolveSibling(output.getFileName() + ".part");
    try {
      try {
        int bad = write(input, draft);
        Files.move(draft, output, StandardCopyOption.REPLACE_EXISTING);
        return bad;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new FilesUnusable("cannot write to", output, "choose another file", e);
    }
  }

  private int write(Path input, Path draft) throws IOException {
    int bad = 0;
    try (BufferedReader lines = Files.newBufferedReader(input);
        BufferedWriter out = Files.newBufferedWriter(draft)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          Map<String, Object> answer = answer(line);
          bad += answer.containsKey("error") ? 1 : 0;
          out.write(JSON.writeValueAsString(answer));
          out.newLine();
        }
      }
    }
    return bad;
  }

  private Map<String, Object> answer(String line) {
    Map<String, Object> answer = new LinkedHashMap<>();
    try {
      JsonNode given = JSON.readTree(line);
      answer.put("id", given.path("id").asString(""));
      answer.putAll(CaseAnswers.of(kind, given));
    } catch (JacksonException | IllegalArgumentException e) {
      answer.put("error", String.valueOf(e.getMessage()));
    }
    return answer;
  }
}
