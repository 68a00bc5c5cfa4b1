// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One track of a board over time. In the content file the entry {@code models} has lines {@code id
 * | name | vendor | licence | vendor shown from (date, or blank for always)}; every other entry is
 * a track with lines {@code date,model id,score,ci,votes}.
 */
record BoardTrack(String name, TreeMap<LocalDate, List<BoardTrack.Row>> rows) {

  /** A model as the board knows it. */
  record Model(String id, String name, String vendor, String license, LocalDate vendorFrom) {
    private static Model parse(String line) {
      String[] cells = line.split("\\s*\\|\\s*", -1);
      LocalDate from = cells[4].isBlank() ? LocalDate.MIN : LocalDate.parse(cells[4].strip());
      return new Model(cells[0].strip(), cells[1], cells[2], cells[3], from);
    }
  }

  /** A model's place on one day. */
  record Row(int rank, Model model, Optional<String> vendor, int score, int ci, int votes) {
    private Row ranked(int place) {
      return new Row(place, model, vendor, score, ci, votes);
    }
  }

  static List<BoardTrack> allOf(ContentFile file) {
    Map<String, Model> models =
        file.entries().stream()
            .filter(entry -> entry.key().equals("models"))
            .flatMap(entry -> entry.body().lines())
            .map(Model::parse)
            .collect(Collectors.toMap(Model::id, Function.identity()));
    return file.entries().stream()
        .filter(entry -> !entry.key().equals("models"))
        .map(entry -> track(entry, models))
        .toList();
  }

  private static BoardTrack track(ContentFile.Entry entry, Map<String, Model> models) {
    TreeMap<LocalDate, List<Row>> rows = new TreeMap<>();
    for (String line : entry.body().lines().toList()) {
      String[] cells = line.split(",");
      LocalDate date = LocalDate.parse(cells[0]);
      rows.computeIfAbsent(date, _ -> new ArrayList<>()).add(row(date, cells, models));
    }
    return new BoardTrack(entry.key(), rows);
  }

  private static Row row(LocalDate date, String[] cells, Map<String, Model> models) {
    Model model = models.get(cells[1]);
    if (model == null) {
      throw new IllegalStateException(
          "Board model %s on %s is not in the entry \"models\"".formatted(cells[1], date));
    }
    Optional<String> vendor =
        date.isBefore(model.vendorFrom()) ? Optional.empty() : Optional.of(model.vendor());
    return new Row(
        0,
        model,
        vendor,
        Integer.parseInt(cells[2]),
        Integer.parseInt(cells[3]),
        Integer.parseInt(cells[4]));
  }

  List<LocalDate> dates() {
    return List.copyOf(rows.keySet());
  }

  /** The board on a day, best first. */
  List<Row> on(LocalDate date) {
    List<Row> sorted =
        rows.getOrDefault(date, List.of()).stream()
            .sorted(Comparator.comparingInt(Row::score).reversed())
            .toList();
    List<Row> ranked = new ArrayList<>();
    sorted.forEach(row -> ranked.add(row.ranked(ranked.size() + 1)));
    return ranked;
  }
}
