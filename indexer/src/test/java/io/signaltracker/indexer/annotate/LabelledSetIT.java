// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.signaltracker.indexer.annotate.corenlp.SharedToolkit;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * A floor under the quality of reading: measured on the labelled sets that lie beside the
 * repository, well below what is reached, so that only a real loss fails.
 */
class LabelledSetIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Annotator annotator = SharedToolkit.annotator();

  @ParameterizedTest
  @CsvSource({"dev, names, 0.82", "dev, text, 0.70", "dev2, names, 0.72", "dev2, text, 0.55"})
  void staysAboveTheFloor(String set, String with, double floor) throws IOException {
    Path folder = folder(set);
    NamesInPlay names = with.equals("names") ? LabelledDocuments.names(folder) : NamesInPlay.none();
    List<AnnotatedArticle> read =
        LabelledDocuments.articles(folder).stream()
            .map(article -> annotator.annotate(article, names))
            .toList();
    LabelledDocuments.write(Path.of("target", "eval", set + "-" + with), read);
    double f1 = f1(folder, read);
    System.out.printf(Locale.ROOT, "claims on %s (%s): F1 %.3f%n", set, with, f1);
    assertThat(f1).isGreaterThan(floor);
  }

  private static Path folder(String set) {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("shared/eval"))) {
      at = at.getParent();
    }
    assumeTrue(at != null, "no ../shared/eval beside the repository: labelled sets not measured");
    return at == null ? Path.of("") : at.resolve("shared/eval").resolve(set);
  }

  /** Triples per document; background and optional claims count neither way. */
  private static double f1(Path folder, List<AnnotatedArticle> read) throws IOException {
    Set<String> required = new HashSet<>();
    Set<String> free = new HashSet<>();
    for (String line : Files.readAllLines(folder.resolve("claims.jsonl"))) {
      JsonNode node = JSON.readTree(line);
      List<String> keys = keys(node);
      boolean optional = flag(node, "background") || flag(node, "optional");
      free.addAll(optional ? keys : keys.subList(1, keys.size()));
      if (!optional) {
        required.add(keys.getFirst());
      }
    }
    Set<String> found = new HashSet<>();
    for (AnnotatedArticle article : read) {
      article.claims().forEach(claim -> found.add(key(article.article().id(), claim)));
    }
    double right = found.stream().filter(required::contains).count();
    double wrong =
        found.stream().filter(key -> !required.contains(key) && !free.contains(key)).count();
    return 2 * right / (right + wrong + required.size());
  }

  private static boolean flag(JsonNode node, String name) {
    return node.has(name) && node.get(name).asBoolean();
  }

  private static List<String> keys(JsonNode node) {
    List<String> objects = new ArrayList<>(List.of(node.get("object").asString()));
    if (node.has("object_alt")) {
      node.get("object_alt").forEach(alt -> objects.add(alt.asString()));
    }
    return objects.stream()
        .map(object ->
            key(
                node.get("doc_id").asString(),
                node.get("subject").asString(),
                node.get("relation").asString(),
                object))
        .toList();
  }

  private static String key(String document, Claim claim) {
    return key(document, claim.subject(), claim.relation().word(), claim.object());
  }

  private static String key(String document, String subject, String relation, String object) {
    String first = fold(subject);
    String second = fold(object);
    boolean swap = relation.equals("same_as") && first.compareTo(second) > 0;
    return document
        + "|"
        + (swap ? second : first)
        + "|"
        + relation
        + "|"
        + (swap ? first : second);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }
}
