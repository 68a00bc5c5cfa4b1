// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The model that a document is about, and the models that share a name: what "the Sonnet models" or
 * "both" can mean. Immutable.
 */
final class Topic {

  private static final int IN_TITLE = 2;
  private static final int UNLISTED = 2;

  private final String model;
  private final Set<String> named;
  private final Set<String> inPlay;
  private final Predicate<String> isListed;

  /**
   * For one document.
   *
   * @param isListed whether a model belongs to a known family: rarely what is asked about
   * @param inPlay models that boards and catalogues list at the time
   */
  Topic(
      List<Mention> mentions, String title, Predicate<String> isListed, Collection<String> inPlay) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      String name = mention.canonical();
      if (mention.type() == EntityType.MODEL && name != null) {
        int weight = counts.containsKey(name) ? 1 : first(mention, title, isListed);
        counts.merge(name, weight, Integer::sum);
      }
    }
    this.model = most(counts);
    this.named = new LinkedHashSet<>(counts.keySet());
    this.inPlay = new LinkedHashSet<>(inPlay);
    this.isListed = isListed;
  }

  private static int first(Mention mention, String title, Predicate<String> isListed) {
    int inTitle = title.contains(mention.text()) ? IN_TITLE : 0;
    return 1 + inTitle + (isListed.test(mention.text()) ? 0 : UNLISTED);
  }

  private static String most(Map<String, Integer> counts) {
    String best = "";
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      best = count.getValue() > counts.getOrDefault(best, 0) ? count.getKey() : best;
    }
    return best;
  }

  /** The model named most often, the earliest of several; empty where there is none. */
  String model() {
    return model;
  }

  /** Whether the document is about a model that belongs to no known family. */
  boolean isMystery() {
    return !model.isEmpty() && !isListed.test(model);
  }

  boolean isListed(String name) {
    return isListed.test(name);
  }

  /** The models that begin with a family's name; those in play where the document names none. */
  List<String> members(String family) {
    List<String> here = named.stream().filter(name -> begins(name, family)).toList();
    return here.size() > 1
        ? here
        : inPlay.stream().filter(name -> begins(name, family)).sorted().toList();
  }

  /** The models that share the topic's first word; empty where it stands alone. */
  List<String> siblings() {
    int cut = model.indexOf(' ');
    List<String> siblings =
        cut < 0
            ? List.of()
            : named.stream().filter(name -> begins(name, model.substring(0, cut))).toList();
    return siblings.size() > 1 ? siblings : List.of();
  }

  private static boolean begins(String name, String family) {
    return name.length() > family.length()
        && name.startsWith(family)
        && !Character.isLetterOrDigit(name.charAt(family.length()));
  }
}
