// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.batch.DocumentFormat;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one folder of a labelled set. */
final class LabelledSetReader {

  /** A document and the episode that its line names; empty for none. */
  private record Line(Article article, String episode) {}

  private final Path folder;
  private final JsonLines lines = new JsonLines();
  private final Map<String, String> listed = new HashMap<>();

  LabelledSetReader(Path folder) {
    this.folder = folder;
  }

  LabelledSet read() {
    List<LabelledEpisode> episodes = lines.read(file("episodes"), (line, _) -> episode(line));
    List<LabelledDocument> documents = documents(episodes);
    List<LabelledClaim> claims = lines.read(file("claims"), (line, _) -> claim(line));
    List<LabelledSpan> spans = lines.read(file("entities"), (line, _) -> span(line));
    NamesInPlay names = names();
    requireDocuments(documents, claims, spans);
    lines.check();
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    return new LabelledSet(name, folder, documents, claims, spans, episodes, names);
  }

  private Path file(String name) {
    return folder.resolve(name + ".jsonl");
  }

  private LabelledEpisode episode(JsonNode line) {
    String id = JsonLines.text(line, "episode");
    JsonLines.texts(line, "docs").forEach(document -> listed.putIfAbsent(document, id));
    return new LabelledEpisode(
        id,
        JsonLines.text(line, "model"),
        JsonLines.texts(line, "models"),
        JsonLines.texts(line, "aliases"),
        timeline(line),
        JsonLines.texts(line, "status_path"),
        textOrNull(line, "final_org"),
        JsonLines.text(line, "final_status"),
        firstRight(line));
  }

  private static List<LabelledEpisode.Step> timeline(JsonNode line) {
    List<LabelledEpisode.Step> steps = new ArrayList<>();
    for (JsonNode step : line.path("timeline")) {
      steps.add(
          new LabelledEpisode.Step(
              JsonLines.text(step, "status"), textOrNull(step, "org"), textOrNull(step, "doc_id")));
    }
    return steps;
  }

  private static List<String> firstRight(JsonNode line) {
    List<String> documents = new ArrayList<>();
    String best = textOrNull(line.path("first_correct_attribution"), "doc_id");
    if (best != null) {
      documents.add(best);
      for (JsonNode other : line.path("first_correct_alt")) {
        documents.add(JsonLines.text(other, "doc_id"));
      }
    }
    return documents;
  }

  private static @Nullable String textOrNull(JsonNode line, String key) {
    return line.path(key).isString() ? line.path(key).stringValue() : null;
  }

  private List<LabelledDocument> documents(List<LabelledEpisode> episodes) {
    Set<String> told = new HashSet<>();
    episodes.forEach(episode -> told.add(episode.id()));
    List<LabelledDocument> documents = new ArrayList<>();
    for (Line line : lines.read(file("docs"), LabelledSetReader::document)) {
      String id = line.article().id();
      String group = told.contains(line.episode()) ? line.episode() : listed.getOrDefault(id, id);
      documents.add(new LabelledDocument(line.article(), group));
    }
    return documents;
  }

  private static Line document(JsonNode line, String text) {
    try {
      return new Line(DocumentFormat.document(text), line.path("episode").asString(""));
    } catch (DocumentFormat.Unreadable e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static LabelledClaim claim(JsonNode line) {
    Statement statement =
        new Statement(
            JsonLines.text(line, "doc_id"),
            JsonLines.text(line, "subject"),
            JsonLines.constant(line, "relation", Relation.class),
            JsonLines.text(line, "object"),
            JsonLines.constant(line, "status", ClaimStatus.class),
            JsonLines.text(line, "holder"));
    boolean free = JsonLines.flag(line, "optional") || JsonLines.flag(line, "background");
    return new LabelledClaim(statement, JsonLines.texts(line, "object_alt"), free);
  }

  private static LabelledSpan span(JsonNode line) {
    return new LabelledSpan(
        JsonLines.text(line, "doc_id"),
        JsonLines.number(line, "start"),
        JsonLines.number(line, "end"),
        JsonLines.text(line, "text"),
        JsonLines.constant(line, "type", EntityType.class),
        JsonLines.text(line, "canonical"));
  }

  /** The one file that may be missing: then no names are in play. */
  private NamesInPlay names() {
    return Files.exists(file("names"))
        ? NamesInPlay.of(lines.read(file("names"), (_, text) -> name(text)))
        : NamesInPlay.none();
  }

  private static NamesInPlay.Name name(String line) {
    try {
      return DocumentFormat.name(line);
    } catch (DocumentFormat.Unreadable e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private void requireDocuments(
      List<LabelledDocument> documents, List<LabelledClaim> claims, List<LabelledSpan> spans) {
    Set<String> ids = new HashSet<>();
    documents.forEach(document -> ids.add(document.id()));
    Set<String> unknown = new HashSet<>();
    claims.forEach(claim -> unknown.add(claim.statement().documentId()));
    spans.forEach(span -> unknown.add(span.documentId()));
    unknown.removeAll(ids);
    unknown.stream()
        .sorted()
        .forEach(id -> lines.mistake(folder + ": labels for '" + id + "', not in docs.jsonl"));
  }
}
