// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the running text of an article page.
 *
 * <p>Page furniture goes first, by tag and by name. What is left is cut into blocks; prose counts
 * for the element around it and everything else against it, and the element with the best balance
 * holds the article. Of its blocks those are kept that read like text or stand among it.
 */
final class MainText {

  /** A body declared by the page is believed when it holds this share of the best element's. */
  private static final double ENOUGH_FOR_DECLARED = 0.3;

  /** One long list of links must not cut a text in two. */
  private static final int MOST_AGAINST = 60;

  private static final Set<String> WHOLES = Set.of("ul", "ol", "dl", "table", "blockquote", "pre");

  private final Blocks page;
  private final List<Block> blocks;
  private final Sections sections;
  private final Standfirst standfirst;
  private final String title;

  private MainText(Blocks page, Metas metas, String title, boolean sectioned) {
    this.page = page;
    this.blocks = page.list();
    this.title = key(title);
    this.sections = new Sections(sectioned ? blocks : List.of(), this.title);
    this.standfirst = new Standfirst(metas);
  }

  /**
   * The text and where it links to.
   *
   * @param paragraphs in order; empty where there is no running text
   * @param anchors in the element that holds the text
   */
  record Found(List<String> paragraphs, List<Element> anchors) {

    String text() {
      return String.join("\n\n", paragraphs);
    }
  }

  /**
   * Finds it.
   *
   * @param page of the whole page
   * @param title not repeated in the text
   */
  static Found of(Blocks page, NameWords names, Metas metas, String title) {
    Blocks left = page.without(Pruning.of(page, names));
    return new MainText(left, metas, title, true).find();
  }

  /**
   * Finds it on a page where {@link #of} finds next to nothing: a discussion, a page of short
   * remarks, a text that is hidden until a program shows it. Only what is certainly no text is left
   * out.
   */
  static Found leniently(Blocks page, NameWords names, Metas metas, String title) {
    Blocks left = page.without(Pruning.navigation(page, names));
    return new MainText(left, metas, title, false).find();
  }

  private Found find() {
    int root = root();
    List<String> kept = new ArrayList<>(standfirst(root));
    kept.addAll(keep(inside(root)));
    return new Found(kept, anchors(root));
  }

  /** What sums the text up between the headline and the element that holds the text. */
  private List<String> standfirst(int root) {
    boolean afterHeadline = false;
    for (int i = 0; i < page.from(root); i++) {
      Block block = blocks.get(i);
      boolean own = isTitle(block);
      afterHeadline = afterHeadline || own && block.isHeading();
      if (afterHeadline && !own && !sections.isOutside(i) && standfirst.is(block)) {
        return List.of(block.text());
      }
    }
    return List.of();
  }

  private List<Element> anchors(int root) {
    return page.anchors().stream()
        .filter(anchor -> anchor.block() >= page.from(root) && anchor.block() < page.to(root))
        .map(Blocks.Mark::element)
        .toList();
  }

  private int root() {
    Prose prose = new Prose(page);
    int best = best();
    int declared = declared(prose);
    return declared >= 0 && prose.of(declared) >= ENOUGH_FOR_DECLARED * prose.of(best)
        ? declared
        : best;
  }

  /** A body may be declared in several parts; then what holds them all is it. Else -1. */
  private int declared(Prose prose) {
    int first = -1;
    int end = -1;
    for (int i = 0; i < page.elements().size(); i++) {
      Element element = page.elements().get(i);
      if (element.attributesSize() > 0
          && element.attr("itemprop").equals("articleBody")
          && prose.of(i) > 0) {
        first = first < 0 ? i : first;
        end = Math.max(end, page.last(i));
      }
    }
    while (first > 0 && page.last(first) < end) {
      first--;
    }
    return first;
  }

  /** The element whose prose outweighs its other text the most; the innermost of equals. */
  private int best() {
    double[] sums = new double[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      sums[i + 1] = sums[i] + (sections.isOutside(i) ? against(block) : value(block));
    }
    int best = 0;
    double most = sums[blocks.size()];
    for (int i = 1; i < page.elements().size(); i++) {
      double here = sums[page.to(i)] - sums[page.from(i)];
      boolean holds = page.to(i) > page.from(i);
      // Sums of differences are not exact.
      boolean same = Math.abs(here - most) < 1e-6 && i <= page.last(best);
      if (holds && (here > most + 1e-6 || same)) {
        best = i;
        most = here;
      }
    }
    return best;
  }

  private static double value(Block block) {
    if (block.isProse()) {
      return block.weight() * (1 - block.linkDensity());
    }
    if (block.linkDensity() > 0.5) {
      return against(block);
    }
    return switch (block.kind()) {
      case PARAGRAPH, QUOTE, ITEM, CODE -> 0.5 * block.weight();
      case HEADING, CELL, ROW -> 0;
      case LOOSE -> against(block);
    };
  }

  private static double against(Block block) {
    return -6 - Math.min(block.weight(), MOST_AGAINST);
  }

  private List<Block> inside(int root) {
    List<Block> inside = new ArrayList<>();
    for (int i = page.from(root); i < page.to(root); i++) {
      if (!sections.isOutside(i)) {
        inside.add(blocks.get(i));
      }
    }
    return inside.subList(afterTitle(inside), inside.size());
  }

  /** What stands above the headline is not the article, unless most of the prose does. */
  private int afterTitle(List<Block> inside) {
    int at = 0;
    for (int i = 0; i < inside.size(); i++) {
      if (inside.get(i).isHeading() && isTitle(inside.get(i))) {
        at = i + 1;
        break;
      }
    }
    return prose(inside.subList(0, at)) > prose(inside.subList(at, inside.size())) ? 0 : at;
  }

  private static int prose(List<Block> some) {
    return some.stream().mapToInt(Block::prose).sum();
  }

  private List<String> keep(List<Block> inside) {
    int end = end(inside);
    List<String> kept = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    for (Block block : inside.subList(0, end)) {
      if (block.isHeading()) {
        if (!isTitle(block)
            && block.linkDensity() < 0.9
            && !Boilerplate.endsArticle(block.text())) {
          headings.add(block.text());
        }
      } else if (belongs(block)) {
        kept.addAll(headings);
        headings.clear();
        kept.add(block.text());
      }
    }
    return kept;
  }

  /** After the last prose only its own short siblings belong to the article. */
  private static int end(List<Block> inside) {
    int end = 0;
    for (int i = inside.size() - 1; i >= 0; i--) {
      if (inside.get(i).isProse() && !Boilerplate.byLine(inside.get(i).text())) {
        end = i + 1;
        break;
      }
    }
    return end == 0 ? 0 : withSiblings(inside, end);
  }

  private static int withSiblings(List<Block> inside, int end) {
    Element container = container(inside.get(end - 1));
    int extended = end;
    for (int i = end; i < inside.size() && container(inside.get(i)) == container; i++) {
      switch (inside.get(i).kind()) {
        case PARAGRAPH, QUOTE, ITEM, ROW, CODE -> extended = i + 1;
        case HEADING -> {}
        case LOOSE, CELL -> {
          return extended;
        }
      }
    }
    return extended;
  }

  /** What holds the paragraph, or the list or table that it is part of. */
  private static Element container(Block block) {
    Element from = block.parent();
    for (Element at = from; at != null; at = at.parent()) {
      if (WHOLES.contains(at.normalName())) {
        from = at;
        break;
      }
    }
    Element parent = from.parent();
    return parent == null ? from : parent;
  }

  private boolean belongs(Block block) {
    if (Boilerplate.byLine(block.text()) || isTitle(block)) {
      return false;
    }
    return switch (block.kind()) {
      case PARAGRAPH, QUOTE -> block.linkDensity() < 0.85;
      case CODE, HEADING -> true;
      case ROW -> block.linkDensity() < 0.9;
      case ITEM -> block.linkDensity() < 0.6;
      case CELL -> block.linkDensity() < 0.6;
      case LOOSE -> block.isProse();
    };
  }

  private boolean isTitle(Block block) {
    boolean near = block.length() <= 3 * title.length() + 20;
    return !title.isEmpty() && near && key(block.text()).equals(title);
  }

  /** A text by its letters and digits alone. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }
}
