// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.feed.FeedReader;
import io.signaltracker.crawler.feed.FeedReading;
import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads feed files with the crawler's own feed reader; immutable and thread-safe. */
public final class FeedBatch {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Stands for the address of a file that came from nowhere. */
  private static final URI NOWHERE = URI.create("http://localhost/");

  private final FeedReader reader = new FeedReader();

  /**
   * Reads the feed that each line names; a line or a file that cannot be read is answered with an
   * {@code error}. The output appears when all is done.
   *
   * @param input lines with {@code id}, {@code file} (relative to the input) and {@code headers}
   * @return how many lines were answered with an error
   * @throws FilesUnusable where the output cannot be written
   */
  public int run(Path input, Path output) {
    Path draft = output.resolveSibling(output.getFileName() + ".part");
    try {
      try {
        int failed = write(input, draft);
        Files.move(draft, output, StandardCopyOption.REPLACE_EXISTING);
        return failed;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new FilesUnusable("cannot write to", output, "choose another file", e);
    }
  }

  private int write(Path input, Path draft) throws IOException {
    int failed = 0;
    try (BufferedReader lines = Files.newBufferedReader(input);
        BufferedWriter out = Files.newBufferedWriter(draft)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          Map<String, Object> answer = answer(line, input);
          failed += answer.containsKey("error") ? 1 : 0;
          out.write(JSON.writeValueAsString(answer));
          out.newLine();
        }
      }
    }
    return failed;
  }

  /** One feed file as a line of JSON. */
  public String read(Path file) throws IOException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", file.getFileName().toString());
    answer.putAll(feed(file, ""));
    return JSON.writeValueAsString(answer);
  }

  private Map<String, Object> answer(String line, Path input) {
    Map<String, Object> answer = new LinkedHashMap<>();
    try {
      JsonNode node = JSON.readTree(line);
      answer.put("id", node.path("id").asString(""));
      Path file = input.resolveSibling(node.path("file").asString(""));
      answer.putAll(feed(file, contentType(node.path("headers"))));
    } catch (IOException | JacksonException e) {
      answer.put("error", String.valueOf(e.getMessage()));
    }
    return answer;
  }

  private static String contentType(JsonNode headers) {
    return headers.properties().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
        .map(header -> header.getValue().asString(""))
        .findFirst()
        .orElse("");
  }

  private Map<String, Object> feed(Path file, String contentType) throws IOException {
    byte[] body = Files.readAllBytes(file);
    FeedReading reading =
        reader.read(
            new FetchedPage(NOWHERE, NOWHERE, 200, contentType, body, null, null, Instant.EPOCH));
    List<Map<String, Object>> entries = reading.entries().stream().map(FeedBatch::entry).toList();
    return Map.of("feed", Map.of("title", reading.title()), "entries", entries);
  }

  private static Map<String, Object> entry(FeedEntry entry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", entry.guid());
    put(fields, "link", entry.url());
    fields.put("title", entry.title());
    put(fields, "author", entry.author());
    put(fields, "published", entry.publishedAt());
    put(fields, "updated", entry.modifiedAt());
    fields.put("summary", entry.summary());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }
}
