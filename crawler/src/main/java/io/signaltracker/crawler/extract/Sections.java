// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Marks the blocks that a heading puts outside the article: what follows "Related" or "Comments" up
 * to the next heading of the same rank, and teasers, where the heading is a link and a line or two
 * follow it.
 */
final class Sections {

  private static final int TEASER_LINES = 2;

  /** Share of the page's prose that must have come before a section can end the article. */
  private static final double ENOUGH_BEFORE_END = 0.2;

  private final BitSet outside = new BitSet();

  /**
   * @param title the page's, by its letters and digits alone
   */
  Sections(List<Block> blocks, String title) {
    double enough = ENOUGH_BEFORE_END * prose(blocks);
    int before = 0;
    int closedRank = 0;
    int teaserLeft = 0;
    @Nullable Element text = null;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int rank = rank(block);
      if (closedRank > 0 && (rank > 0 && rank <= closedRank || goesOn(block, text))) {
        closedRank = 0;
      }
      if (closedRank == 0 && before >= enough && endsArticle(block, rank)) {
        closedRank = rank == 0 ? 6 : rank;
        // A heading beside the paragraphs ends them all; one in a box of its own, only its box.
        text = block.parent().parent() == text || block.parent() == text ? null : text;
      }
      if (rank > 0) {
        teaserLeft = isTeaser(block, rank, title) ? TEASER_LINES : 0;
      }
      if (closedRank > 0 || teaserLeft > 0) {
        outside.set(i);
      }
      if (!outside.get(i) && isParagraph(block)) {
        text = block.parent().parent();
      }
      before += outside.get(i) ? 0 : block.prose();
      teaserLeft = rank > 0 ? teaserLeft : Math.max(0, teaserLeft - 1);
    }
  }

  private static boolean isParagraph(Block block) {
    return block.kind() == Block.Kind.PARAGRAPH && block.isProse();
  }

  /** Whether a paragraph stands where the text's stood before a box came between. */
  private static boolean goesOn(Block block, @Nullable Element text) {
    return text != null && isParagraph(block) && block.parent().parent() == text;
  }

  private static int prose(List<Block> blocks) {
    return blocks.stream().mapToInt(Block::prose).sum();
  }

  boolean isOutside(int block) {
    return outside.get(block);
  }

  /** The page's own title may link too, to the page itself. */
  private static boolean isTeaser(Block heading, int rank, String title) {
    String key = MainText.key(heading.text());
    boolean own = !key.isEmpty() && title.contains(key);
    return rank > 1 && heading.linkDensity() > 0.8 && !own;
  }

  private static boolean endsArticle(Block block, int rank) {
    return rank != 1 && (rank > 1 || isLabel(block)) && Boilerplate.endsArticle(block.text());
  }

  /** Many pages write headings as plain boxes. */
  private static boolean isLabel(Block block) {
    return block.kind() == Block.Kind.LOOSE && block.linkDensity() < 0.5;
  }

  private static int rank(Block block) {
    @Nullable String name = block.isHeading() ? block.parent().normalName() : null;
    return name == null ? 0 : name.charAt(1) - '0';
  }
}
