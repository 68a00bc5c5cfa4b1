// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.extract.Block.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * An element cut into its blocks, in reading order, in one walk that also notes which blocks each
 * element within holds. What is never shown as text is passed over.
 */
final class Blocks {

  private static final int MAX_BLOCKS = 20_000;
  private static final int MAX_CELL = 160;

  private static final Evaluator TABLE = new Evaluator.Tag("table");
  private static final Evaluator LINK = new Evaluator.Tag("a");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final Set<Element> without;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Element> elements = new ArrayList<>();
  private final List<Mark> times = new ArrayList<>();
  private final List<Mark> anchors = new ArrayList<>();
  private int[] from = new int[1024];
  private int[] to = new int[1024];
  private int[] last = new int[1024];

  private final TextRun text = new TextRun();
  private int linked;
  private int codeDepth;
  private int quoteDepth;
  private int listDepth;

  private Blocks(Set<Element> without) {
    this.without = without;
  }

  /**
   * Cuts.
   *
   * @param without elements to pass over, by identity
   */
  static Blocks of(Element root, Set<Element> without) {
    Blocks cutter = new Blocks(without);
    cutter.enter(root);
    if (!cutter.isWithin(root)) {
      cutter.walk(root, false);
    }
    cutter.finish(root);
    cutter.leave(0);
    return cutter;
  }

  static Blocks of(Element root) {
    return of(root, Set.of());
  }

  /** Whether what holds the root is passed over. */
  private boolean isWithin(Element root) {
    boolean within = false;
    for (Element at = root; at != null && !without.isEmpty(); at = at.parent()) {
      within |= without.contains(at);
    }
    return within;
  }

  /** Whether nothing was passed over on demand. */
  boolean isWhole() {
    return without.isEmpty();
  }

  /** The same element without some more of what it holds, by identity. */
  Blocks without(Set<Element> more) {
    if (more.isEmpty()) {
      return this;
    }
    Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(without);
    all.addAll(more);
    return of(elements.getFirst(), all);
  }

  /**
   * An element and the number of blocks before it.
   *
   * @param block also the index of the block that it stands in, where that is not finished before
   */
  record Mark(Element element, int block) {}

  List<Block> list() {
    return blocks;
  }

  /** Elements that carry a machine-readable time. */
  List<Mark> times() {
    return times;
  }

  List<Mark> anchors() {
    return anchors;
  }

  /** The elements walked through, in document order, the root first. */
  List<Element> elements() {
    return elements;
  }

  /** Index of an element's first block; {@link #to} where it holds none. */
  int from(int element) {
    return from[element];
  }

  /** Index after an element's last block. */
  int to(int element) {
    return to[element];
  }

  /** Index of the last element within an element, or its own. */
  int last(int element) {
    return last[element];
  }

  private void walk(Element parent, boolean inLink) {
    for (int i = 0; i < parent.childNodeSize(); i++) {
      Node node = parent.childNode(i);
      if (node instanceof TextNode run) {
        add(run.getWholeText(), inLink);
      } else if (node instanceof Element element
          && !Boilerplate.isSilent(element)
          && !without.contains(element)) {
        walkElement(parent, element, inLink);
      }
    }
  }

  private void walkElement(Element parent, Element element, boolean inLink) {
    String name = element.normalName();
    if (name.equals("br")) {
      breakLine(parent);
      return;
    }
    boolean link = inLink || name.equals("a");
    boolean cells = name.equals("tr") && isOfShortCells(element);
    boolean block = cells || isBlock(element);
    if (block) {
      finish(parent);
    }
    int index = enter(element);
    if (cells) {
      walkCells(element, link);
      finish(element, Kind.ROW);
    } else {
      walkInside(element, name, link);
      if (block) {
        finish(element);
      }
    }
    leave(index);
  }

  private void walkInside(Element element, String name, boolean link) {
    int code = name.equals("pre") ? 1 : 0;
    int quote = name.equals("blockquote") ? 1 : 0;
    int item = name.equals("li") ? 1 : 0;
    codeDepth += code;
    quoteDepth += quote;
    listDepth += item;
    walk(element, link);
    if (code + quote > 0) {
      // What ends with the quotation still belongs to it.
      finish(element);
    }
    codeDepth -= code;
    quoteDepth -= quote;
    listDepth -= item;
  }

  private int enter(Element element) {
    int index = elements.size();
    if (index == from.length) {
      from = Arrays.copyOf(from, 2 * index);
      to = Arrays.copyOf(to, 2 * index);
      last = Arrays.copyOf(last, 2 * index);
    }
    elements.add(element);
    from[index] = blocks.size();
    String name = element.normalName();
    if (name.equals("time")
        || element.attributesSize() > 0 && element.attributes().hasKey("datetime")) {
      times.add(new Mark(element, blocks.size()));
    } else if (name.equals("a")) {
      anchors.add(new Mark(element, blocks.size()));
    }
    return index;
  }

  private void leave(int index) {
    to[index] = blocks.size();
    last[index] = elements.size() - 1;
  }

  private void breakLine(Element parent) {
    if (text.endsWithBreak()) {
      // Two breaks are how a paragraph was written before there were paragraphs.
      finish(parent, Kind.PARAGRAPH);
    } else {
      text.breakLine();
    }
  }

  /** A row of a table of values, not of one used for layout. */
  private static boolean isOfShortCells(Element row) {
    return row.childrenSize() > 1
        && row.children().stream().allMatch(cell -> cell.text().length() <= MAX_CELL)
        && row.selectFirst(TABLE) == null;
  }

  private void walkCells(Element row, boolean inLink) {
    for (Element cell : row.children()) {
      add(cell.text() + " ", inLink || cell.selectFirst(LINK) != null);
    }
  }

  private static boolean isBlock(Element element) {
    return element.isBlock()
        || element.normalName().equals("td")
        || element.tagName().indexOf('-') >= 0;
  }

  private void add(String run, boolean inLink) {
    int before = text.length();
    text.add(run);
    linked += inLink ? text.visibleSince(before) : 0;
  }

  private void finish(Element holder) {
    finish(holder, null);
  }

  /** Ends the run of text; without a kind, the holder says which. */
  private void finish(Element holder, @Nullable Kind given) {
    if (text.isEmpty()) {
      return;
    }
    String line = text.tidy();
    if (!line.isEmpty() && blocks.size() < MAX_BLOCKS) {
      Kind kind = given == null ? kind(holder) : given;
      blocks.add(new Block(holder, kind, line, Math.min(linked, line.length())));
    }
    text.clear();
    linked = 0;
  }

  private Kind kind(Element holder) {
    String name = holder.normalName();
    boolean heading = HEADINGS.contains(name);
    if (codeDepth > 0 && !heading) {
      return Kind.CODE;
    }
    if (quoteDepth > 0) {
      return Kind.QUOTE;
    }
    if (heading) {
      return Kind.HEADING;
    }
    return switch (name) {
      case "p" -> listDepth > 0 ? Kind.ITEM : Kind.PARAGRAPH;
      case "li", "dd", "dt" -> Kind.ITEM;
      case "td", "th" -> Kind.CELL;
      default -> Kind.LOOSE;
    };
  }
}
