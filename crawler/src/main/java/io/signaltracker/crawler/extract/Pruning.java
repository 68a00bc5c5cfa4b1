// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Element;

/**
 * Decides which elements of a page are furniture: hidden, by tag, by name; but nothing that holds
 * much of the page's prose.
 */
final class Pruning {

  /** A part that looks like furniture but holds this share of the page's prose is none. */
  private static final double TOO_MUCH = 0.4;

  private final Blocks blocks;
  private final Prose prose;
  private final Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());
  private final boolean[] out;

  private Pruning(Blocks blocks) {
    this.blocks = blocks;
    this.prose = new Prose(blocks);
    this.out = new boolean[blocks.elements().size()];
  }

  /** The outermost elements to pass over, by identity. */
  static Set<Element> of(Blocks blocks, NameWords names) {
    Pruning pruning = new Pruning(blocks);
    pruning.dropUnlessLarge(i -> Boilerplate.isHidden(blocks.elements().get(i)));
    pruning.dropUnlessLarge(i -> Boilerplate.byTag(blocks.elements().get(i)));
    pruning.dropByName(names);
    return pruning.gone;
  }

  /** What leads elsewhere or asks for something, whatever the page. */
  static Set<Element> navigation(Blocks blocks, NameWords names) {
    Pruning pruning = new Pruning(blocks);
    pruning.drop(i -> Boilerplate.isNavigation(blocks.elements().get(i), names));
    return pruning.gone;
  }

  private void dropUnlessLarge(IntPredicate furniture) {
    double limit = TOO_MUCH * prose.of(0);
    drop(i -> furniture.test(i) && prose.of(i) <= limit);
  }

  private void drop(IntPredicate furniture) {
    List<Integer> dropped = new ArrayList<>();
    for (int i = 1; i < out.length; i++) {
      if (out[i]) {
        i = blocks.last(i);
      } else if (furniture.test(i)) {
        dropped.add(i);
        gone.add(blocks.elements().get(i));
        out[i] = true;
        i = blocks.last(i);
      }
    }
    prose.take(dropped);
  }

  /**
   * A word that would take much of the prose with it, in one element or in many, says nothing about
   * this page: some systems build all of a page from "widgets".
   */
  private void dropByName(NameWords names) {
    double limit = TOO_MUCH * prose.of(0);
    Map<String, Integer> taken = taken(names, limit);
    drop(i ->
        prose.of(i) <= limit && tells(names.furniture(blocks.elements().get(i)), taken, limit));
  }

  private static boolean tells(Set<String> words, Map<String, Integer> taken, double limit) {
    for (String word : words) {
      if (Boilerplate.isSure(word) || taken.getOrDefault(word, 0) <= limit) {
        return true;
      }
    }
    return false;
  }

  /** How much each word would take, where what stands in one taken is not counted again. */
  private Map<String, Integer> taken(NameWords names, double limit) {
    Map<String, Integer> taken = new HashMap<>();
    Map<String, Integer> until = new HashMap<>();
    for (int i = 1; i < out.length; i++) {
      if (out[i]) {
        i = blocks.last(i);
        continue;
      }
      int own = prose.of(i);
      for (String word : own > 0 ? names.furniture(blocks.elements().get(i)) : Set.<String>of()) {
        if (own <= limit && until.getOrDefault(word, 0) < i) {
          taken.merge(word, own, Integer::sum);
          until.put(word, blocks.last(i));
        }
      }
    }
    return taken;
  }
}
