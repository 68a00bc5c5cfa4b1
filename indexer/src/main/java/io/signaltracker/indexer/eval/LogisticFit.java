// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.claim.Confidence;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits the weights of a logistic function by Newton's method, with a quadratic penalty that keeps
 * the weight of what is rare near zero (ridge logistic regression). Deterministic.
 */
final class LogisticFit {

  /** Stands for claims that were found by rules that had seen their documents. */
  static final String SEEN = "seen";

  private static final int STEPS = 25;
  private static final double SMALL = 1e-6;

  private final List<String> grounds;
  private final double penalty;
  private final int[][] rows;
  private final boolean[] right;
  private final double[] weights;

  /**
   * For some claims.
   *
   * @param grounds those that get a weight, beside the one that all claims have
   * @param penalty how strongly weights are kept small; the base is not
   */
  LogisticFit(Collection<JudgedClaim> claims, List<String> grounds, double penalty) {
    this.grounds = grounds;
    this.penalty = penalty;
    this.rows = claims.stream().map(this::row).toArray(int[][]::new);
    this.right = new boolean[rows.length];
    int at = 0;
    for (JudgedClaim claim : claims) {
      right[at++] = claim.right();
    }
    this.weights = new double[grounds.size() + 1];
  }

  /** The columns that are 1; column 0, the base, always is. */
  private int[] row(JudgedClaim claim) {
    int[] columns = new int[grounds.size() + 1];
    int used = 1;
    for (int column = 0; column < grounds.size(); column++) {
      if (holds(claim, grounds.get(column))) {
        columns[used++] = column + 1;
      }
    }
    return Arrays.copyOf(columns, used);
  }

  private static boolean holds(JudgedClaim claim, String ground) {
    return ground.equals(SEEN) ? claim.seen() : claim.grounds().contains(ground);
  }

  /** The weights by ground, with {@link Confidence#BASE} and, if asked for, {@link #SEEN}. */
  Map<String, Double> weights() {
    for (int step = 0; step < STEPS && improve() > SMALL; step++) {
      // each step is one of Newton's
    }
    Map<String, Double> named = new HashMap<>();
    named.put(Confidence.BASE, weights[0]);
    for (int column = 0; column < grounds.size(); column++) {
      named.put(grounds.get(column), weights[column + 1]);
    }
    return named;
  }

  /** One step; returns how far it went. */
  private double improve() {
    double[] gradient = new double[weights.length];
    double[][] curvature = new double[weights.length][weights.length];
    for (int column = 0; column < weights.length; column++) {
      double pull = column == 0 ? SMALL : penalty;
      gradient[column] = -pull * weights[column];
      curvature[column][column] = pull;
    }
    for (int row = 0; row < rows.length; row++) {
      add(rows[row], right[row], gradient, curvature);
    }
    double[] step = solve(curvature, gradient);
    double length = 0;
    for (int column = 0; column < weights.length; column++) {
      weights[column] += step[column];
      length = Math.max(length, Math.abs(step[column]));
    }
    return length;
  }

  private void add(int[] columns, boolean cameTrue, double[] gradient, double[][] curvature) {
    double sum = 0;
    for (int column : columns) {
      sum += weights[column];
    }
    double probability = 1 / (1 + Math.exp(-sum));
    double slope = probability * (1 - probability);
    for (int one : columns) {
      gradient[one] += (cameTrue ? 1 : 0) - probability;
      for (int other : columns) {
        curvature[one][other] += slope;
      }
    }
  }

  /** Gaussian elimination; the matrix is symmetric and positive, so that no pivot is sought. */
  private static double[] solve(double[][] matrix, double[] values) {
    int size = values.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = matrix[row][pivot] / matrix[pivot][pivot];
        for (int column = pivot; column < size && factor != 0; column++) {
          matrix[row][column] -= factor * matrix[pivot][column];
        }
        values[row] -= factor * values[pivot];
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double rest = values[row];
      for (int column = row + 1; column < size; column++) {
        rest -= matrix[row][column] * solution[column];
      }
      solution[row] = rest / matrix[row][row];
    }
    return solution;
  }
}
