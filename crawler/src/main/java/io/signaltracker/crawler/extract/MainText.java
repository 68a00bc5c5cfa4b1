// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the running text of an article page.
 *
 * <p>Page furniture goes first, by tag and by name. What is left is cut into blocks; prose counts
 * for the element around it and everything else against it, and the element with the best balance
 * holds the article. Of its blocks those are kept that read like text or stand among it.
 */
final class MainText {

  /** A part named like furniture that holds this share of the page's prose is none. */
  private static final double TOO_MUCH_TO_DROP = 0.4;

  private final Document page;
  private final String title;

  private MainText(Document page, String title) {
    this.page = page;
    this.title = key(title);
  }

  /**
   * The element that holds the article and its text.
   *
   * @param root what to read links from
   * @param paragraphs in order; empty where there is no running text
   */
  record Found(Element root, List<String> paragraphs) {

    String text() {
      return String.join("\n\n", paragraphs);
    }
  }

  /**
   * Finds it.
   *
   * @param page is taken apart; give a copy where it is still needed
   * @param title not repeated in the text
   */
  static Found of(Document page, String title) {
    return new MainText(page, title).find();
  }

  private Found find() {
    Element body = page.body();
    dropFurniture(body);
    Element root = best(body);
    return new Found(root, keep(Blocks.of(root)));
  }

  private static void dropFurniture(Element body) {
    dropWhere(body, Boilerplate::byTag);
    double prose = prose(body);
    for (Element element : body.select("*")) {
      boolean attached =
          element == body || element.parent() != null && element.root() == body.root();
      if (!attached || element == body) {
        continue;
      }
      boolean furniture = Boilerplate.isHidden(element) || Boilerplate.byName(element);
      if (furniture && prose(element) <= TOO_MUCH_TO_DROP * prose) {
        element.remove();
      }
    }
  }

  private static void dropWhere(Element body, java.util.function.Predicate<Element> furniture) {
    for (Element element : body.select("*")) {
      if (element != body && furniture.test(element)) {
        element.remove();
      }
    }
  }

  private static double prose(Element element) {
    return Blocks.of(element).stream().filter(Block::isProse).mapToInt(Block::weight).sum();
  }

  /** The element whose prose outweighs its other text the most; the innermost of equals. */
  private static Element best(Element body) {
    Map<Element, Double> balance = new HashMap<>();
    for (Block block : Blocks.of(body)) {
      double value = value(block);
      for (Element at = block.parent(); at != null; at = at.parent()) {
        balance.merge(at, value, Double::sum);
        if (at == body) {
          break;
        }
      }
    }
    Element best = body;
    double most = balance.getOrDefault(body, 0.0);
    for (Element element : body.getAllElements()) {
      double here = balance.getOrDefault(element, Double.NEGATIVE_INFINITY);
      if (here > most || here == most && element.parents().contains(best)) {
        best = element;
        most = here;
      }
    }
    return best;
  }

  private static double value(Block block) {
    if (block.isProse()) {
      return block.weight() * (1 - block.linkDensity());
    }
    return block.isHeading() ? -10 : -20 - block.weight();
  }

  private List<String> keep(List<Block> blocks) {
    int last = lastProse(blocks);
    List<String> kept = new ArrayList<>();
    @Nullable Block heading = null;
    for (int i = 0; i <= last; i++) {
      Block block = blocks.get(i);
      if (block.isHeading()) {
        heading = isTitle(block) ? null : block;
      } else if (belongs(block)) {
        if (heading != null) {
          kept.add(heading.text());
          heading = null;
        }
        kept.add(block.text());
      }
    }
    return kept;
  }

  private static int lastProse(List<Block> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i).isProse() && !Boilerplate.byLine(blocks.get(i).text())) {
        return i;
      }
    }
    return -1;
  }

  private boolean belongs(Block block) {
    if (block.linkDensity() > 0.6 || Boilerplate.byLine(block.text()) || isTitle(block)) {
      return false;
    }
    return switch (block.kind()) {
      case PARAGRAPH, QUOTE, CODE, ITEM -> true;
      case CELL, LOOSE -> block.isProse();
      case HEADING -> true;
    };
  }

  private boolean isTitle(Block block) {
    return !title.isEmpty() && key(block.text()).equals(title);
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
