// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/** How much prose each element of a cut holds, less what was taken out of it since. */
final class Prose {

  private final Blocks blocks;
  private final boolean[] taken;
  private int[] before;

  Prose(Blocks blocks) {
    this.blocks = blocks;
    this.taken = new boolean[blocks.list().size()];
    this.before = sums();
  }

  private int[] sums() {
    List<Block> list = blocks.list();
    int[] sums = new int[list.size() + 1];
    for (int i = 0; i < list.size(); i++) {
      sums[i + 1] = sums[i] + (taken[i] ? 0 : list.get(i).prose());
    }
    return sums;
  }

  /** Of an element by its index in the cut. */
  int of(int element) {
    return before[blocks.to(element)] - before[blocks.from(element)];
  }

  /** Takes elements' blocks out of all sums. */
  void take(List<Integer> elements) {
    for (int element : elements) {
      for (int i = blocks.from(element); i < blocks.to(element); i++) {
        taken[i] = true;
      }
    }
    before = sums();
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
