// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.entity.Organisations;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Sighting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of labelled documents, claims and episodes, as evidence for the fold. */
final class LabelledSet {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final Map<String, JsonNode> docs = new LinkedHashMap<>();
  private final Map<String, String> canonicalOrgs = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();

  private LabelledSet(Path folder) {
    this.folder = folder;
    read("docs").forEach(doc -> docs.put(doc.path("id").asString(), doc));
    read("entities")
        .forEach(entity -> {
          if (entity.path("type").asString().equals("ORG")) {
            canonicalOrgs.put(
                key(entity.path("text").asString()), entity.path("canonical").asString());
          }
        });
    read("claims")
        .forEach(claim ->
            claim
                .path("object_alt")
                .forEach(
                    parent -> parents.put(claim.path("object").asString(), parent.asString())));
  }

  /** The folder of that name beside the repository; empty where it is not there. */
  static Optional<LabelledSet> find(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("signal-tracker"))) {
        Path beside = at.resolveSibling("shared").resolve("eval").resolve(name);
        return Stream.of(at.resolve("eval").resolve(name), beside)
            .filter(Files::isDirectory)
            .findFirst()
            .map(LabelledSet::new);
      }
    }
    return Optional.empty();
  }

  Path folder() {
    return folder;
  }

  List<JsonNode> episodes() {
    return read("episodes");
  }

  private List<JsonNode> read(String name) {
    try {
      return Files.readAllLines(folder.resolve(name + ".jsonl")).stream()
          .filter(line -> !line.isBlank())
          .map(JSON::readTree)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Evidence from the labelled claims.
   *
   * @param onlyRequired without the claims marked as optional, from which no label is computed
   */
  List<ClaimEvidence> evidence(boolean onlyRequired) {
    List<ClaimEvidence> evidence = new ArrayList<>();
    for (JsonNode claim : read("claims")) {
      if (!onlyRequired || !claim.path("optional").asBoolean(false)) {
        evidence.add(evidence(claim, evidence.size()));
      }
    }
    return evidence;
  }

  private ClaimEvidence evidence(JsonNode claim, int number) {
    JsonNode doc = doc(claim.path("doc_id").asString());
    String sentence = claim.path("sentence").asString();
    int start = Math.max(0, doc.path("text").asString().indexOf(sentence));
    String sourceName = doc.path("source_name").asString();
    String author = doc.path("author").isNull() ? null : doc.path("author").asString();
    SourceType type = type(doc);
    String origin = type == SourceType.COMMUNITY ? sourceName + "/" + author : sourceName;
    return new ClaimEvidence(
        new Claim(
            "c%05d".formatted(number),
            doc.path("id").asString(),
            1,
            sentence,
            start,
            start + sentence.length(),
            claim.path("subject").asString(),
            Relation.valueOf(claim.path("relation").asString().toUpperCase(Locale.ROOT)),
            claim.path("object").asString(),
            ClaimStatus.valueOf(claim.path("status").asString()),
            claim.path("holder").asString(),
            1,
            "label",
            List.of()),
        sourceName.toLowerCase(Locale.ROOT),
        sourceName,
        type,
        doc.path("url").asString(),
        doc.path("title").asString(),
        author,
        type == SourceType.VENDOR ? official(sourceName, author) : null,
        origin,
        at(doc),
        at(doc));
  }

  private JsonNode doc(String id) {
    return Optional.ofNullable(docs.get(id))
        .orElseThrow(() -> new IllegalStateException("No document " + id + " in " + folder));
  }

  private static SourceType type(JsonNode doc) {
    return SourceType.valueOf(doc.path("source_type").asString().toUpperCase(Locale.ROOT));
  }

  private static Instant at(JsonNode doc) {
    return OffsetDateTime.parse(doc.path("published_at").asString()).toInstant();
  }

  /** The organisation that the author or else the first words of the vendor's name stand for. */
  private @Nullable String official(String sourceName, @Nullable String author) {
    if (author != null && canonicalOrgs.containsKey(key(author))) {
      return canonicalOrgs.get(key(author));
    }
    String[] words = sourceName.split(" ");
    for (int length = words.length; length > 0; length--) {
      String org = canonicalOrgs.get(key(String.join(" ", List.of(words).subList(0, length))));
      if (org != null) {
        return org;
      }
    }
    return null;
  }

  private static String key(String name) {
    return NameKey.of(name).value();
  }

  /** Every mention of a model. */
  List<Sighting> sightings() {
    return read("entities").stream()
        .filter(entity -> entity.path("type").asString().equals("MODEL"))
        .map(entity -> {
          JsonNode doc = doc(entity.path("doc_id").asString());
          return new Sighting(
              doc.path("id").asString(),
              entity.path("canonical").asString(),
              doc.path("source_name").asString(),
              type(doc),
              doc.path("url").asString(),
              at(doc),
              at(doc));
        })
        .toList();
  }

  /** Units and their parents, as the labels give them. */
  Organisations organisations() {
    return new Organisations() {
      @Override
      public boolean isKnown(String canonical) {
        return parents.containsKey(canonical);
      }

      @Override
      public String ownerOf(String canonical) {
        String parent = parents.get(canonical);
        return parent == null || parent.equals(canonical) ? canonical : ownerOf(parent);
      }

      @Override
      public boolean isUnitOf(String unit, String owner) {
        String parent = parents.get(unit);
        return parent != null
            && !parent.equals(unit)
            && (parent.equals(owner) || isUnitOf(parent, owner));
      }
    };
  }

  /** One line of a stories file. */
  static String line(StoryOutline outline) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("model", outline.model());
    line.put("models", outline.models());
    line.put("aliases", outline.aliases());
    line.put("timeline", outline.timeline().stream().map(LabelledSet::entry).toList());
    line.put("final_status", outline.finalStatus());
    line.put("final_org", outline.finalOrg());
    StoryOutline.Entry first = outline.firstCorrect();
    line.put("first_correct_attribution", first == null ? null : entry(first));
    return JSON.writeValueAsString(line);
  }

  private static Map<String, Object> entry(StoryOutline.Entry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("date", entry.date().toString());
    line.put("status", entry.status());
    line.put("org", entry.org());
    line.put("doc_id", entry.articleId());
    return line;
  }
}
