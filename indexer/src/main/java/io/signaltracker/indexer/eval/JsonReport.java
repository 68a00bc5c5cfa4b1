// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Scores as one JSON object. */
public final class JsonReport {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonReport() {}

  /**
   * All sets, with the seed and number of draws behind the intervals.
   *
   * @param stories empty where they were not asked for
   * @param confidence of the claims of all sets
   */
  public static String of(
      List<SetScores> sets,
      List<StoryScores> stories,
      Reliability confidence,
      Bootstrap bootstrap) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("seed", bootstrap.seed());
    report.put("draws", bootstrap.draws());
    report.put("sets", sets.stream().map(JsonReport::set).toList());
    report.put("confidence", confidence);
    if (!stories.isEmpty()) {
      report.put("stories", stories);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report);
  }

  private static Map<String, Object> set(SetScores scores) {
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("set", scores.set());
    set.put("names", scores.named());
    set.put("documents", scores.documents());
    set.put("groups", scores.groups());
    set.put("claims", scores.claims().stream().map(JsonReport::row).toList());
    set.put("entities", scores.spans().stream().map(JsonReport::row).toList());
    return set;
  }

  private static Map<String, Object> row(SetScores.ClaimRow row) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("kind", row.kind());
    line.put("name", row.name());
    line.put("right", row.counts().triples().right());
    line.put("wrong", row.counts().triples().wrong());
    line.put("missed", row.counts().triples().missed());
    line.put("free", row.counts().free());
    line.put("pairs", row.counts().pairs());
    line.put("precision", row.precision());
    line.put("recall", row.recall());
    line.put("f1", row.f1());
    line.put("status", row.status());
    line.put("holder", row.holder());
    return line;
  }

  private static Map<String, Object> row(SetScores.SpanRow row) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", row.name());
    line.put("exact", row.exact());
    line.put("exact_f1", row.exactF1());
    line.put("relaxed", row.relaxed());
    line.put("relaxed_f1", row.f1());
    return line;
  }
}
