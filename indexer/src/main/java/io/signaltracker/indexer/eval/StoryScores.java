// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well the episodes of one set were told from the claims as read.
 *
 * @param found episodes for which there is a story
 * @param owner with the labelled owner in the end (or none, where it never came out)
 * @param status with the labelled status in the end
 * @param path whose status rose by the labelled steps
 * @param first whose first document that names the right owner is one that the labels accept
 * @param timelineF1 mean likeness of the timelines: twice their longest common subsequence of
 *     (status, owner) by the sum of their lengths
 */
public record StoryScores(
    String set,
    int episodes,
    int found,
    int owner,
    int status,
    int path,
    int first,
    double timelineF1,
    GuessScores guesses) {

  /**
   * How well the makers were guessed before it came out, and how well by counting claims.
   *
   * @param episodes in which somebody was named before
   * @param led of them, those in which the true maker was the most probable candidate just before
   * @param ledByCount those in which most claims were for it
   * @param forecasts probabilities of candidates, each just before a document that came before the
   *     reveal, and just before the reveal
   * @param brier mean squared error of the probabilities
   * @param brierByCount the same where a candidate's probability is its share of the claims
   */
  public record GuessScores(
      int episodes, int led, int ledByCount, int forecasts, double brier, double brierByCount) {}

  /** As lines of text; none for a set without episodes. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (episodes == 0) {
      return lines;
    }
    lines.add(
        "  stories of %d episodes: found %d, owner %d, status %d, path %d, first right document %d; timeline F1 %s"
            .formatted(episodes, found, owner, status, path, first, text(timelineF1)));
    lines.add(
        "  before the reveal, %d episodes: the true maker led in %d (by number of claims in %d)"
            .formatted(guesses.episodes(), guesses.led(), guesses.ledByCount()));
    lines.add(
        "  Brier score of %d forecasts %s (by share of claims %s)"
            .formatted(guesses.forecasts(), text(guesses.brier()), text(guesses.brierByCount())));
    return lines;
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }
}
