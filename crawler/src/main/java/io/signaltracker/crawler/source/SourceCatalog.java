// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All sources that we read, from {@code sources.yaml}. Immutable.
 *
 * <pre>{@code
 * sources:
 *   - id: lantern-post          # stable: lower-case letters, digits and hyphens
 *     name: Lantern Post
 *     type: news                # news | community | vendor | leaderboard | catalogue
 *     tier: 2                   # optional: 1 speaks of itself, 2 reports, 3 repeats and guesses
 *     language: en              # optional: else und
 *     family: lantern-media     # optional: else the id
 *     official: A Company       # optional, for type vendor
 *     poll: 15m                 # optional: else 30m
 *     announcers:
 *       - feed: https://lantern-post.example/feed.xml
 * }</pre>
 */
public final class SourceCatalog {

  private static final long LONGEST_FILE = 4_000_000;

  private final Map<String, Source> sources;

  private SourceCatalog(List<Source> sources) {
    Map<String, Source> byId = new LinkedHashMap<>();
    sources.forEach(source -> byId.put(source.id(), source));
    this.sources = byId;
  }

  /** Of sources that are known already. */
  public static SourceCatalog of(List<Source> sources) {
    return new SourceCatalog(sources);
  }

  /**
   * Reads a file.
   *
   * @throws SourceMistakes with every mistake of the file; also when it cannot be read
   */
  public static SourceCatalog read(Path file, SourceFormats formats) {
    return parse(text(file), file.toString(), formats);
  }

  /**
   * Reads the text of a file.
   *
   * @param name the file as the mistakes should name it
   * @throws SourceMistakes with every mistake of the text
   */
  public static SourceCatalog parse(String text, String name, SourceFormats formats) {
    return new SourceCatalog(new SourceReader(name, formats).read(text));
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw unreadable(file, "is longer than " + LONGEST_FILE + " bytes");
      }
      byte[] bytes = Files.readAllBytes(file);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw unreadable(file, "is not UTF-8, save it in that encoding");
    } catch (IOException e) {
      throw unreadable(file, "cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static SourceMistakes unreadable(Path file, String problem) {
    return new SourceMistakes(List.of(new SourceMistake(file.toString(), 0, null, "", problem)));
  }

  /** In the order of the file. */
  public List<Source> sources() {
    return List.copyOf(sources.values());
  }

  /** The source with an id. */
  public Optional<Source> find(String id) {
    return Optional.ofNullable(sources.get(id));
  }
}
