// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.claim.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fits the confidence of claims to judged ones, and judges the fit where it was not made: each
 * episode, or document that stands alone, by the weights of all others.
 *
 * <p>Rules are right more often on documents that they were developed on. Claims of such documents
 * help to tell good grounds from bad ones, but get a weight of their own that is then left away, so
 * that the confidence is that of documents never seen.
 */
public final class Calibration {

  /** What was seen less often tells too little. */
  private static final int LEAST = 8;

  /** From 1 to 10 it makes little difference where groups are left out; below, it gets worse. */
  private static final double PENALTY = 5;

  private final List<JudgedClaim> claims;

  public Calibration(List<JudgedClaim> claims) {
    this.claims = List.copyOf(claims);
  }

  /** The weights by ground, in the order of their names. */
  public Map<String, Double> weights() {
    return new TreeMap<>(fit(claims));
  }

  private static Map<String, Double> fit(List<JudgedClaim> claims) {
    Map<String, Long> seen =
        claims.stream()
            .flatMap(claim -> claim.grounds().stream())
            .collect(Collectors.groupingBy(ground -> ground, TreeMap::new, Collectors.counting()));
    seen.values().removeIf(times -> times < LEAST);
    List<String> grounds = new ArrayList<>(seen.keySet());
    grounds.add(LogisticFit.SEEN);
    Map<String, Double> weights = new LogisticFit(claims, grounds, PENALTY).weights();
    weights.remove(LogisticFit.SEEN);
    return weights;
  }

  /**
   * The confidence that each claim of a document never seen gets from the weights of all other
   * groups.
   */
  public List<Forecast> leavingGroupsOut() {
    Map<String, List<JudgedClaim>> groups =
        claims.stream()
            .filter(claim -> !claim.seen())
            .collect(Collectors.groupingBy(JudgedClaim::group, TreeMap::new, Collectors.toList()));
    List<Forecast> forecasts = new ArrayList<>();
    for (List<JudgedClaim> group : groups.values()) {
      String out = group.getFirst().group();
      List<JudgedClaim> others =
          claims.stream().filter(claim -> !claim.group().equals(out)).toList();
      Confidence confidence = new Confidence(fit(others));
      group.forEach(
          claim -> forecasts.add(new Forecast(confidence.of(claim.grounds()), claim.right())));
    }
    return forecasts;
  }

  /** The lines of a weights file, with where they come from. */
  public List<String> file(List<String> origin) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# How much each ground of a claim speaks for its having been read rightly (log-odds).");
    origin.forEach(line -> lines.add("# " + line));
    lines.add("# ground <tab> weight");
    weights()
        .forEach(
            (ground, weight) -> lines.add(String.format(Locale.ROOT, "%s\t%.3f", ground, weight)));
    return lines;
  }
}
