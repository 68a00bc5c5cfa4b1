// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scores as aligned text, a line each. */
public final class TextReport {

  private TextReport() {}

  /** The lines about one set. */
  public static List<String> of(SetScores scores) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, %s: %d documents in %d independent groups"
            .formatted(
                scores.set(),
                scores.named() ? "names known" : "text alone",
                scores.documents(),
                scores.groups()));
    Table claims =
        new Table(
            "claims", "precision", "recall", "F1", "status", "holder", "right", "wrong", "missed");
    scores.claims().forEach(row -> claims.add(cells(row)));
    lines.addAll(claims.lines());
    Table spans =
        new Table("entities", "F1, relaxed", "P", "R", "F1, exact", "P", "R", "right", "missed");
    scores.spans().forEach(row -> spans.add(cells(row)));
    lines.addAll(spans.lines());
    return lines;
  }

  private static String[] cells(SetScores.ClaimRow row) {
    Score triples = row.counts().triples();
    return new String[] {
      row.kind().equals("all") ? "all" : "  " + row.name(),
      text(row.precision()),
      text(row.recall()),
      text(row.f1()),
      row.counts().pairs() == 0 || row.kind().equals("status") ? "-" : text(row.status()),
      row.counts().pairs() == 0 ? "-" : text(row.holder()),
      Integer.toString(triples.right()),
      Integer.toString(triples.wrong()),
      Integer.toString(triples.missed())
    };
  }

  private static String[] cells(SetScores.SpanRow row) {
    return new String[] {
      row.name().equals("all") ? "all" : "  " + row.name(),
      text(row.f1()),
      text(row.relaxed().precision()),
      text(row.relaxed().recall()),
      text(row.exactF1()),
      text(row.exact().precision()),
      text(row.exact().recall()),
      Integer.toString(row.relaxed().right()),
      Integer.toString(row.relaxed().missed())
    };
  }

  private static String text(Interval interval) {
    return "%s [%s, %s]"
        .formatted(text(interval.value()), text(interval.low()), text(interval.high()));
  }

  private static String text(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
