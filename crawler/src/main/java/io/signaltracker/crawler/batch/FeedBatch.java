// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import io.signaltracker.crawler.feed.FeedReader;
import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
   * @param input lines with {@code id}, {@code file} (relative to the input), {@code headers} and
   *     perhaps {@code url}, where the feed came from
   * @return how many lines were answered with an error
   * @throws FilesUnusable where the output cannot be written
   */
  public int run(Path input, Path output) {
    return JsonLines.answer(input, output, given -> answer(given, input));
  }

  /** One feed file as a line of JSON. */
  public String read(Path file) throws IOException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", file.getFileName().toString());
    answer.putAll(feed(file, "", NOWHERE));
    return JSON.writeValueAsString(answer);
  }

  private Map<String, Object> answer(JsonNode given, Path input) throws IOException {
    Path file = input.resolveSibling(given.path("file").asString(""));
    JsonNode headers = given.path("headers");
    URI base = base(given.path("url").asString(""), header(headers, "content-location"));
    return feed(file, header(headers, "content-type"), base);
  }

  private static String header(JsonNode headers, String name) {
    return headers.properties().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().asString(""))
        .findFirst()
        .orElse("");
  }

  /** Links are relative to where the answer says its content is, then to where it came from. */
  private static URI base(String url, String contentLocation) {
    try {
      URI from = url.isBlank() ? NOWHERE : URI.create(url);
      return contentLocation.isBlank() ? from : from.resolve(contentLocation);
    } catch (IllegalArgumentException e) {
      return NOWHERE;
    }
  }

  private Map<String, Object> feed(Path file, String contentType, URI base) throws IOException {
    byte[] body = Files.readAllBytes(file);
    return FeedFormat.of(
        reader.document(
            new FetchedPage(base, base, 200, contentType, body, null, null, Instant.EPOCH), base));
  }
}
