// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.extract.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts an element into its blocks, in reading order. */
final class Blocks {

  private static final int MAX_BLOCKS = 20_000;
  private static final int MAX_CELL = 160;

  /** How far up a quotation or a list is looked for. */
  private static final int NEAR = 20;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;

  private final List<TimeMark> times = new ArrayList<>();

  private Blocks() {}

  /**
   * An element that carries a machine-readable time.
   *
   * @param block the number of blocks before it, or the one it stands in
   */
  record TimeMark(Element element, int block) {}

  /** Blocks, and where among them times stand. */
  record Timed(List<Block> blocks, List<TimeMark> times) {}

  static Timed timed(Element root) {
    Blocks cutter = new Blocks();
    cutter.walk(root, false);
    cutter.finish(root);
    return new Timed(cutter.blocks, cutter.times);
  }

  static List<Block> of(Element root) {
    Blocks cutter = new Blocks();
    cutter.walk(root, false);
    cutter.finish(root);
    return cutter.blocks;
  }

  private void walk(Element parent, boolean inLink) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode run) {
        add(run.getWholeText(), inLink);
      } else if (node instanceof Element element) {
        walkElement(parent, element, inLink);
      }
    }
  }

  private void walkElement(Element parent, Element element, boolean inLink) {
    String name = element.normalName();
    boolean link = inLink || name.equals("a");
    if (name.equals("time") || element.hasAttr("datetime")) {
      times.add(new TimeMark(element, blocks.size()));
    }
    if (name.equals("br")) {
      if (endsWithBreak()) {
        // Two breaks are how a paragraph was written before there were paragraphs.
        finish(parent, Kind.PARAGRAPH);
      } else {
        text.append('\n');
      }
    } else if (name.equals("tr") && isOfShortCells(element)) {
      finish(parent);
      walkCells(element, link);
      finish(element, Kind.ROW);
    } else if (isBlock(element)) {
      finish(parent);
      walk(element, link);
      finish(element);
    } else {
      walk(element, link);
    }
  }

  /** A row of a table of values, not of one used for layout. */
  private static boolean isOfShortCells(Element row) {
    return row.childrenSize() > 1
        && row.children().stream().allMatch(cell -> cell.text().length() <= MAX_CELL)
        && row.selectFirst("table") == null;
  }

  private void walkCells(Element row, boolean inLink) {
    for (Element cell : row.children()) {
      add(cell.text() + " ", inLink || cell.selectFirst("a") != null);
    }
  }

  private boolean endsWithBreak() {
    int i = text.length() - 1;
    while (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    return i >= 0 && text.charAt(i) == '\n';
  }

  private static boolean isBlock(Element element) {
    return element.isBlock()
        || element.normalName().equals("td")
        || element.tagName().contains("-");
  }

  private void add(String run, boolean inLink) {
    String tidy = run.replaceAll("[\\s\\u00a0\\u200b]+", " ");
    text.append(tidy);
    if (inLink) {
      linked += tidy.strip().length();
    }
  }

  private void finish(Element holder) {
    finish(holder, null);
  }

  /** Ends the run of text; without a kind, the holder says which. */
  private void finish(Element holder, @Nullable Kind given) {
    String line = text.toString().replaceAll(" *\n *", "\n").replaceAll(" {2,}", " ").strip();
    if (!line.isEmpty() && blocks.size() < MAX_BLOCKS) {
      Kind kind = given == null ? kind(holder) : given;
      blocks.add(new Block(holder, kind, line, Math.min(linked, line.length())));
    }
    text.setLength(0);
    linked = 0;
  }

  private static Kind kind(Element holder) {
    String name = holder.normalName();
    if (HEADINGS.contains(name)) {
      return isWithin(holder, "blockquote") ? Kind.QUOTE : Kind.HEADING;
    }
    if (isWithin(holder, "pre")) {
      return Kind.CODE;
    }
    if (isWithin(holder, "blockquote")) {
      return Kind.QUOTE;
    }
    return switch (name) {
      case "p" -> isWithin(holder, "li") ? Kind.ITEM : Kind.PARAGRAPH;
      case "li", "dd", "dt" -> Kind.ITEM;
      case "td", "th" -> Kind.CELL;
      default -> Kind.LOOSE;
    };
  }

  private static boolean isWithin(Element holder, String tag) {
    int steps = 0;
    for (Element at = holder; at != null && steps < NEAR; at = at.parent(), steps++) {
      if (at.normalName().equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
