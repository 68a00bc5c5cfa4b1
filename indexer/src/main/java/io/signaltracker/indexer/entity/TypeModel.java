// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Resource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what an unknown name is: a log-linear model over {@link TypeFeatures}, with the weights of
 * {@code types.tsv}, which {@code signal-tracker eval --train} fits. Immutable.
 */
public final class TypeModel {

  /** The label of what is no name, or none of a thing that is looked for. */
  public static final String NONE = "none";

  /** Unknown boards are too few in labelled texts to learn from. */
  private static final List<EntityType> TYPES =
      List.of(
          EntityType.MODEL,
          EntityType.MODEL_FAMILY,
          EntityType.ORG,
          EntityType.PRODUCT,
          EntityType.PERSON);

  private static final TypeModel SHIPPED =
      new TypeModel(Resource.lines(TypeModel.class, "types.tsv"));

  private final Map<String, float[]> weights = new HashMap<>();

  private TypeModel(List<Resource.Line> lines) {
    int labels = labels().size();
    for (Resource.Line line : lines) {
      float[] row = new float[labels];
      for (int label = 0; label < labels; label++) {
        row[label] = weight(line, label + 1);
      }
      weights.put(line.field(0), row);
    }
  }

  private static float weight(Resource.Line line, int field) {
    try {
      return Float.parseFloat(line.field(field));
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          line.place() + " needs a number in field " + field + ", has '" + line.field(field) + "'",
          e);
    }
  }

  static TypeModel shipped() {
    return SHIPPED;
  }

  /** {@link #NONE}, then the types, in the order of the weights. */
  public static List<String> labels() {
    return Stream.concat(Stream.of(NONE), TYPES.stream().map(EntityType::name)).toList();
  }

  /** Whether there are no weights: then it has no opinion. */
  boolean isEmpty() {
    return weights.isEmpty();
  }

  /** The type that most speaks for; null where that is none. */
  @Nullable EntityType type(Collection<String> features) {
    double[] sums = new double[labels().size()];
    for (String feature : features) {
      float[] row = weights.get(feature);
      for (int label = 0; row != null && label < sums.length; label++) {
        sums[label] += row[label];
      }
    }
    int best = 0;
    for (int label = 1; label < sums.length; label++) {
      best = sums[label] > sums[best] ? label : best;
    }
    return best == 0 ? null : TYPES.get(best - 1);
  }
}
