// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import io.signaltracker.indexer.cluster.CopyGroups;
import io.signaltracker.indexer.cluster.EventClusters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a file of texts in the order of their arrival and writes the cluster of each. */
public final class ClusterBatch {

  private static final int MOST_PROBLEMS = 100;
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * What was done.
   *
   * @param bad lines that were skipped
   * @param problems of the first of them, one line each
   */
  public record Report(long texts, long clusters, long bad, List<String> problems) {}

  private final boolean copiesOnly;
  private final Set<Integer> clusters = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private long texts;
  private long bad;

  /**
   * For one run.
   *
   * @param copiesOnly whether only near-duplicates belong together
   */
  public ClusterBatch(boolean copiesOnly) {
    this.copiesOnly = copiesOnly;
  }

  /**
   * Runs the batch; the output appears when all is done.
   *
   * @param done told the number of texts so far
   * @throws BatchUnusable where a file cannot be read or written
   */
  public Report run(Path input, Path output, LongConsumer done) {
    Path file = output.toAbsolutePath();
    try (BufferedReader lines = Files.newBufferedReader(input, StandardCharsets.UTF_8);
        PredictionFiles files = new PredictionFiles(file.resolveSibling("."))) {
      PredictionFiles.Lines written = files.file(file.getFileName().toString());
      cluster(lines, (id, cluster) -> written.add(line(id, cluster)), done);
      files.publish();
      return new Report(texts, clusters.size(), bad, List.copyOf(problems));
    } catch (MalformedInputException e) {
      throw new BatchUnusable("cannot read", input, "save it in UTF-8", e);
    } catch (IOException | UncheckedIOException e) {
      throw new BatchUnusable("cannot cluster to", output, "choose another file", e);
    }
  }

  private void cluster(BufferedReader lines, BiConsumer<String, Integer> taker, LongConsumer done)
      throws IOException {
    if (copiesOnly) {
      CopyGroups groups = new CopyGroups();
      read(lines, groups::add, done);
      groups.tell(taker);
    } else {
      EventClusters events = new EventClusters(taker);
      read(lines, events::add, done);
      events.finish();
    }
  }

  private void read(BufferedReader lines, BiConsumer<String, String> taker, LongConsumer done)
      throws IOException {
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        take(line, number, taker);
        done.accept(texts);
      }
    }
  }

  private void take(String line, long number, BiConsumer<String, String> taker) {
    try {
      DocumentFormat.Text text = DocumentFormat.text(line);
      taker.accept(text.id(), text.text());
      texts++;
    } catch (DocumentFormat.Unreadable e) {
      bad++;
      if (problems.size() < MOST_PROBLEMS) {
        problems.add("line " + number + ": " + e.getMessage());
      }
    }
  }

  private String line(String id, int cluster) {
    clusters.add(cluster);
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id);
    node.put("cluster", "c" + cluster);
    return JSON.writeValueAsString(node);
  }
}
