// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.corenlp.SharedToolkit;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * People and organisations in sentences of another field, the public set CrossNER-AI: same span and
 * same type, a mention of any other gold type ignored, as its scorer does with the map {@code ai4}.
 */
class CrossNerIT {

  private record Found(String sentence, int start, int end) {

    boolean overlaps(Found other) {
      return sentence.equals(other.sentence) && start < other.end && other.start < end;
    }
  }

  private static final Set<String> SCORED =
      Set.of(
          "researcher",
          "person",
          "organisation",
          "university",
          "product",
          "programlang",
          "algorithm");

  @ParameterizedTest
  @CsvSource({"PERSON, researcher, person, 0.70", "ORG, organisation, university, 0.70"})
  void isFoundWhereNobodyTunedIt(EntityType type, String first, String second, double floor)
      throws IOException {
    Set<Found> labelled = new HashSet<>();
    List<Found> ignored = new ArrayList<>();
    Set<Found> found = new HashSet<>();
    Annotator annotator = SharedToolkit.annotator();
    for (String line : Files.readAllLines(sentences())) {
      JsonNode row = new JsonMapper().readTree(line);
      String id = row.path("id").asString();
      for (JsonNode span : row.path("entities")) {
        Found place = new Found(id, span.path("start").asInt(), span.path("end").asInt());
        String kind = span.path("type").asString();
        if (kind.equals(first) || kind.equals(second)) {
          labelled.add(place);
        } else if (!SCORED.contains(kind)) {
          ignored.add(place);
        }
      }
      found.addAll(read(annotator, id, row.path("text").asString(), type));
    }
    found.removeIf(place -> ignored.stream().anyMatch(place::overlaps));

    Set<Found> right = new HashSet<>(found);
    right.retainAll(labelled);
    double f1 = 2.0 * right.size() / (found.size() + labelled.size());

    System.out.printf(
        Locale.ROOT,
        "%s on CrossNER-AI: F1 %.3f, precision %.3f, recall %.3f%n",
        type,
        f1,
        right.size() / (double) found.size(),
        right.size() / (double) labelled.size());
    assertThat(f1).isGreaterThan(floor);
  }

  private static List<Found> read(Annotator annotator, String id, String text, EntityType type) {
    Instant day = Instant.parse("2026-01-01T00:00:00Z");
    Article article =
        new Article(
            id,
            "https://papers.example/" + id,
            "papers",
            "Papers",
            SourceType.NEWS,
            "",
            null,
            text,
            "en",
            day,
            "feed",
            null,
            day,
            1,
            null);
    return annotator.annotate(article, NamesInPlay.none()).mentions().stream()
        .filter(mention -> mention.type() == type)
        .map(mention ->
            new Found(
                id, text.codePointCount(0, mention.start()), text.codePointCount(0, mention.end())))
        .toList();
  }

  private static Path sentences() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("shared/corpora/crossner-ai/dev.jsonl"))) {
      at = at.getParent();
    }
    assumeTrue(at != null, "no shared/corpora/crossner-ai beside the repository: not measured");
    return at == null ? Path.of("") : at.resolve("shared/corpora/crossner-ai/dev.jsonl");
  }
}
