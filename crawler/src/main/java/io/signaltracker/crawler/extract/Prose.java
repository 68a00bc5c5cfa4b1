// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How much prose each element of a page holds, summed up once: nesting would make it quadratic. */
final class Prose {

  private final Map<Element, Integer> weights = new IdentityHashMap<>();

  Prose(List<Block> blocks) {
    for (Block block : blocks) {
      if (block.isProse()) {
        add(block);
      }
    }
  }

  private void add(Block block) {
    for (Element at = block.parent(); at != null; at = at.parent()) {
      weights.merge(at, block.weight(), Integer::sum);
    }
  }

  int of(Element element) {
    return weights.getOrDefault(element, 0);
  }

  /** Whether one element is another or stands in it. */
  static boolean isWithin(Element inner, Element outer) {
    for (Element at = inner; at != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }
}
