// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clusters the public test data that lies beside the repository; skipped where it does not. */
class ClusterBatchIT {

  private static final @Nullable Path CORPORA = corpora();

  @TempDir private Path folder;

  @Test
  void findsTheEventsInWhateverOrderTheArticlesCome() throws IOException {
    List<String> lines = lines("clusters/input.jsonl");
    double sum = bcubed(lines, "clusters", false);
    Collections.reverse(lines);
    sum += bcubed(lines, "clusters", false);
    Collections.shuffle(lines, new Random(20261125));
    sum += bcubed(lines, "clusters", false);

    assertThat(sum / 3).isGreaterThan(0.87);
  }

  @Test
  void findsTheCopies() throws IOException {
    assertThat(bcubed(lines("near-duplicates/input.jsonl"), "near-duplicates", true))
        .isGreaterThan(0.99);
  }

  @Test
  void namesTheLineThatIsNoText() throws IOException {
    Path input = folder.resolve("in.jsonl");
    Files.writeString(input, "{\"id\":\"1\",\"text\":\"a b\"}\nnonsense\n{\"id\":\"2\"}\n");

    ClusterBatch.Report report =
        new ClusterBatch(false).run(input, folder.resolve("out.jsonl"), _ -> {});

    assertThat(report.texts()).isEqualTo(1);
    assertThat(report.bad()).isEqualTo(2);
    assertThat(report.problems().getFirst()).startsWith("line 2: ");
    assertThat(report.problems().getLast()).startsWith("line 3: ").contains("\"text\"");
  }

  /** Harmonic mean of B-cubed precision and recall (Bagga and Baldwin 1998). */
  private double bcubed(List<String> lines, String corpus, boolean copies) throws IOException {
    Path input = folder.resolve("in.jsonl");
    Path output = folder.resolve("out.jsonl");
    Files.write(input, lines);
    new ClusterBatch(copies).run(input, output, _ -> {});
    Map<String, Set<String>> found = byId(Files.readAllLines(output));
    Map<String, Set<String>> labelled = byId(lines(corpus + "/gold.jsonl"));
    double precision = 0;
    double recall = 0;
    for (String id : labelled.keySet()) {
      Set<String> mine = found.getOrDefault(id, Set.of());
      Set<String> theirs = labelled.getOrDefault(id, Set.of());
      Set<String> both = new HashSet<>(mine);
      both.retainAll(theirs);
      precision += (double) both.size() / Math.max(1, mine.size()) / labelled.size();
      recall += (double) both.size() / theirs.size() / labelled.size();
    }
    return 2 * precision * recall / (precision + recall);
  }

  /** For each id all ids of its cluster. */
  private static Map<String, Set<String>> byId(Collection<String> lines) {
    Map<String, Set<String>> clusters = new HashMap<>();
    Map<String, Set<String>> byId = new HashMap<>();
    for (String line : lines) {
      JsonNode node = JsonMapper.shared().readTree(line);
      String id = node.path("id").asString();
      Set<String> cluster =
          clusters.computeIfAbsent(node.path("cluster").asString(), _ -> new HashSet<>());
      cluster.add(id);
      byId.put(id, cluster);
    }
    return byId;
  }

  private static List<String> lines(String file) throws IOException {
    Path corpora = CORPORA;
    assumeTrue(corpora != null, "the folder ../shared/corpora is not there");
    return new ArrayList<>(
        Files.readAllLines(Objects.requireNonNull(corpora, "as assumed").resolve(file)));
  }

  private static @Nullable Path corpora() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path shared = at.resolveSibling("shared").resolve("corpora");
      if (Files.exists(at.resolve("signal-tracker")) && Files.isDirectory(shared)) {
        return shared;
      }
    }
    return null;
  }
}
