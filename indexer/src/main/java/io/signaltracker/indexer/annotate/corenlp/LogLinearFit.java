// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate.corenlp;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.WeightedDataset;
import edu.stanford.nlp.ling.BasicDatum;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits a log-linear model with a Gaussian prior to labelled examples, by CoreNLP's quasi-Newton
 * minimiser. Deterministic.
 */
public final class LogLinearFit {

  /** What was seen once tells nothing. */
  private static final int LEAST = 2;

  /** Weights below carry nothing: without them unseen sets are read as well. */
  private static final double SMALL = 0.1;

  private final WeightedDataset<String, String> examples = new WeightedDataset<>();
  private final double sigma;

  /**
   * Without examples yet.
   *
   * @param sigma standard deviation of the prior, above 0: the smaller, the smaller the weights
   */
  public LogLinearFit(double sigma) {
    this.sigma = sigma;
  }

  /** Adds an example. */
  public void add(Collection<String> features, String label, double weight) {
    examples.add(new BasicDatum<>(features, label), (float) weight);
  }

  /**
   * The weights of each feature that has any.
   *
   * @param labels their order
   */
  public Map<String, double[]> weights(List<String> labels) {
    examples.applyFeatureCountThreshold(LEAST);
    LinearClassifierFactory<String, String> factory = new LinearClassifierFactory<>();
    factory.setSigma(sigma);
    factory.setVerbose(false);
    LinearClassifier<String, String> fitted = factory.trainClassifier(examples);
    Map<String, double[]> weights = new TreeMap<>();
    for (String feature : fitted.features()) {
      double[] row = labels.stream().mapToDouble(label -> fitted.weight(feature, label)).toArray();
      boolean counts = false;
      for (double weight : row) {
        counts |= Math.abs(weight) >= SMALL;
      }
      if (counts) {
        weights.put(feature, row);
      }
    }
    return weights;
  }
}
