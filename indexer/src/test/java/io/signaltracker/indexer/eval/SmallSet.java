// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A labelled folder of a few lines that has every rule of matching in it. */
final class SmallSet {

  private static final String DOCUMENT =
      """
      {"id": "%s", "url": "https://%s.example/1", "source_name": "%s", "source_type": "%s",       "published_at": "2026-05-04T08:00:00Z", "author": null, "title": "", "text": "%s",       "episode": "%s"}
      """;

  /** Two documents of one episode and one that stands alone. */
  static final String DOCUMENTS =
      DOCUMENT.formatted(
              "d1", "gull", "The Gull", "news", "Blue Fox made Amber-7 (Amber).", "amber")
          + DOCUMENT.formatted("d2", "pier", "r/Pier", "community", "amber is theirs", "amber")
          + DOCUMENT.formatted(
              "d3", "moor", "The Moor", "news", "Heron-2 is Crane-1.", "distractor");

  static final String ENTITIES =
      """
      {"doc_id": "d1", "start": 0, "end": 8, "text": "Blue Fox", "type": "ORG", "canonical": "Blue Fox Labs"}
      {"doc_id": "d1", "start": 14, "end": 21, "text": "Amber-7", "type": "MODEL", "canonical": "Amber-7"}
      {"doc_id": "d1", "start": 23, "end": 28, "text": "Amber", "type": "MODEL", "canonical": "Amber-7"}
      {"doc_id": "d2", "start": 0, "end": 5, "text": "amber", "type": "MODEL", "canonical": "Amber-7"}
      {"doc_id": "d3", "start": 0, "end": 7, "text": "Heron-2", "type": "MODEL", "canonical": "Heron-2"}
      {"doc_id": "d3", "start": 11, "end": 18, "text": "Crane-1", "type": "MODEL", "canonical": "Crane-1"}
      """;

  static final String CLAIMS =
      """
      {"doc_id": "d1", "sentence": "s", "subject": "Amber-7", "relation": "developed_by", "object": "Blue Fox Labs", "status": "REPORTED", "holder": "The Gull"}
      {"doc_id": "d1", "sentence": "s", "subject": "Amber-7", "relation": "developed_by", "object": "Blue Fox Labs", "status": "DENIED", "holder": "insiders"}
      {"doc_id": "d1", "sentence": "s", "subject": "Amber-7", "relation": "developed_by", "object": "Den Team", "object_alt": ["Fox Holding"], "status": "REPORTED", "holder": "The Gull"}
      {"doc_id": "d1", "sentence": "s", "subject": "Amber-7", "relation": "developed_by", "object": "Fox Holding", "status": "REPORTED", "holder": "The Gull"}
      {"doc_id": "d1", "sentence": "s", "subject": "Crane-1", "relation": "developed_by", "object": "Heron Labs", "status": "REPORTED", "holder": "The Gull", "background": true}
      {"doc_id": "d2", "sentence": "s", "subject": "Amber-7", "relation": "developed_by", "object": "Blue Fox Labs", "status": "SPECULATED", "holder": "anna"}
      {"doc_id": "d2", "sentence": "s", "subject": "Amber-7", "relation": "based_on", "object": "Heron-2", "status": "SPECULATED", "holder": "ben"}
      {"doc_id": "d3", "sentence": "s", "subject": "Heron-2", "relation": "same_as", "object": "Crane-1", "status": "REPORTED", "holder": "The Moor"}
      {"doc_id": "d3", "sentence": "s", "subject": "Heron-2", "relation": "developed_by", "object": "Heron Labs", "status": "REPORTED", "holder": "The Moor", "optional": true}
      """;

  static final String EPISODES =
      """
      {"episode": "amber", "model": "Amber-7", "models": ["Amber-7"], "aliases": ["AB7"], "official_name": "Amber-7", "timeline": [], "status_path": ["CONFIRMED"], "first_correct_attribution": null, "final_org": "Blue Fox Labs", "final_status": "CONFIRMED"}
      """;

  /** Right ones, wrong ones, swapped ones, doubled ones, free ones. */
  static final List<Statement> FINDS =
      List.of(
          find("d1", "amber", Relation.DEVELOPED_BY, "Blue Fox", ClaimStatus.REPORTED, "the gull"),
          find("d1", "AB7", Relation.DEVELOPED_BY, "Blue Fox", ClaimStatus.DENIED, "sources"),
          find("d1", "Amber-7", Relation.DEVELOPED_BY, "Fox Holding", ClaimStatus.CONFIRMED, "x"),
          find("d1", "Crane 1", Relation.DEVELOPED_BY, "Heron Labs", ClaimStatus.REPORTED, "x"),
          find("d1", "Amber-7", Relation.OWNED_BY, "Blue Fox Labs", ClaimStatus.REPORTED, "x"),
          find("d2", "amber", Relation.DEVELOPED_BY, "Heron Labs", ClaimStatus.SPECULATED, "anna"),
          find("d2", "amber", Relation.DEVELOPED_BY, "Heron Labs", ClaimStatus.REPORTED, "ben"),
          find("d2", "amber", Relation.DEVELOPED_BY, "Blue Fox", ClaimStatus.REPORTED, "anna"),
          find("d3", "Crane-1", Relation.SAME_AS, "heron 2", ClaimStatus.REPORTED, "The Moor"),
          find("d3", "Heron-2", Relation.DEVELOPED_BY, "Heron Labs", ClaimStatus.DENIED, "x"));

  private SmallSet() {}

  private static Statement find(
      String document,
      String subject,
      Relation relation,
      String object,
      ClaimStatus status,
      String holder) {
    return new Statement(document, subject, relation, object, status, holder);
  }

  /** Writes the folder and reads it. */
  static LabelledSet in(Path folder) throws IOException {
    Files.writeString(folder.resolve("docs.jsonl"), DOCUMENTS);
    Files.writeString(folder.resolve("entities.jsonl"), ENTITIES);
    Files.writeString(folder.resolve("claims.jsonl"), CLAIMS);
    Files.writeString(folder.resolve("episodes.jsonl"), EPISODES);
    return LabelledSet.read(folder);
  }

  /** A line of a predictions file. */
  static String line(Statement find) {
    return "{\"doc_id\": \"%s\", \"subject\": \"%s\", \"relation\": \"%s\", \"object\": \"%s\", \"status\": \"%s\", \"holder\": \"%s\"}"
        .formatted(
            find.documentId(),
            find.subject(),
            find.relation().name().toLowerCase(Locale.ROOT),
            find.object(),
            find.status(),
            find.holder());
  }
}
