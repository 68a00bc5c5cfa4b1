// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of labelled documents.
 *
 * @param name the folder's name
 * @param names model names that boards and catalogues list
 */
public record LabelledSet(
    String name,
    Path folder,
    List<LabelledDocument> documents,
    List<LabelledClaim> claims,
    List<LabelledSpan> spans,
    List<LabelledEpisode> episodes,
    NamesInPlay names) {

  public LabelledSet {
    documents = List.copyOf(documents);
    claims = List.copyOf(claims);
    spans = List.copyOf(spans);
    episodes = List.copyOf(episodes);
  }

  /**
   * Reads a folder.
   *
   * @throws SetMistakes naming every line that is not of its format, and files that are missing
   */
  public static LabelledSet read(Path folder) {
    return new LabelledSetReader(folder).read();
  }

  /** What its texts call models, in every spelling. */
  public Set<String> modelNames() {
    return spans.stream()
        .filter(span -> span.type() == EntityType.MODEL)
        .flatMap(span -> Stream.of(span.text(), span.canonical()))
        .collect(Collectors.toSet());
  }
}
