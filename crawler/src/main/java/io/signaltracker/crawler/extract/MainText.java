// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

  /** A part that looks like furniture but holds this share of the page's prose is none. */
  private static final double TOO_MUCH_TO_DROP = 0.4;

  /** A body declared by the page is believed when it holds this share of the best element's. */
  private static final double ENOUGH_FOR_DECLARED = 0.3;

  /** One long list of links must not cut a text in two. */
  private static final int MOST_AGAINST = 60;

  private static final int SHORTEST_STANDFIRST = 40;
  private static final Set<String> STANDFIRST =
      Set.copyOf(DataFile.lines(MainText.class, "standfirst-words.txt"));

  private final Element body;
  private final String title;
  private final String description;
  private List<Block> blocks = List.of();
  private Sections sections = new Sections(List.of(), "");

  private MainText(Document page, String title) {
    this.body = page.body();
    this.title = key(title);
    this.description = key(withoutDots(Metas.content(page, "og:description")));
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
   * @param page is taken apart
   * @param title not repeated in the text
   */
  static Found of(Document page, String title) {
    MainText text = new MainText(page, title);
    text.drop(Boilerplate::isSilent);
    text.dropUnlessLarge(Boilerplate::isHidden);
    text.dropUnlessLarge(Boilerplate::byTag);
    text.dropByName();
    text.blocks = Blocks.of(text.body);
    text.sections = new Sections(text.blocks, text.title);
    return text.find();
  }

  /**
   * Finds it on a page where {@link #of} finds next to nothing: a discussion, a page of short
   * remarks, a text that is hidden until a program shows it. Only what is certainly no text is left
   * out.
   *
   * @param page is taken apart
   */
  static Found leniently(Document page, String title) {
    MainText text = new MainText(page, title);
    text.drop(Boilerplate::isSilent);
    text.drop(Boilerplate::isNavigation);
    text.blocks = Blocks.of(text.body);
    return text.find();
  }

  private Found find() {
    Element root = root();
    List<String> kept = new ArrayList<>(standfirst(root));
    kept.addAll(keep(inside(root)));
    return new Found(root, kept);
  }

  /** What sums the text up between the headline and the element that holds the text. */
  private List<String> standfirst(Element root) {
    int headline = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (Prose.isWithin(block.parent(), root)) {
        break;
      }
      headline = block.isHeading() && isTitle(block) ? i : headline;
      if (headline >= 0 && i > headline && !sections.isOutside(i) && isStandfirst(block)) {
        return List.of(block.text());
      }
    }
    return List.of();
  }

  private boolean isStandfirst(Block block) {
    if (block.weight() < SHORTEST_STANDFIRST || block.linkDensity() > 0.3 || isTitle(block)) {
      return false;
    }
    String key = key(block.text());
    boolean described = !description.isEmpty() && (description.contains(key) || key.contains(description));
    return described && !block.isHeading() || isNamedStandfirst(block.parent());
  }

  private static boolean isNamedStandfirst(Element holder) {
    Element around = holder.parent();
    String names = holder.className() + " " + (around == null ? "" : around.className());
    return Boilerplate.nameWords(names).stream().anyMatch(STANDFIRST::contains);
  }

  /** From the end to the start: taking the first of many siblings again and again is quadratic. */
  private void drop(Predicate<Element> furniture) {
    List<Element> dropped = new ArrayList<>();
    for (Element element : body.select("*")) {
      boolean gone = !dropped.isEmpty() && Prose.isWithin(element, dropped.getLast());
      if (!gone && element != body && furniture.test(element)) {
        dropped.add(element);
      }
    }
    dropped.reversed().forEach(Element::remove);
  }

  private void dropUnlessLarge(Predicate<Element> furniture) {
    Prose prose = new Prose(Blocks.of(body));
    double limit = TOO_MUCH_TO_DROP * prose.of(body);
    drop(element -> furniture.test(element) && prose.of(element) <= limit);
  }

  /**
   * A word that would take much of the prose with it, in one element or in many, says nothing about
   * this page: some systems build all of a page from "widgets".
   */
  private void dropByName() {
    Prose prose = new Prose(Blocks.of(body));
    double limit = TOO_MUCH_TO_DROP * prose.of(body);
    Map<Element, Set<String>> named = new IdentityHashMap<>();
    Map<String, Integer> taken = new HashMap<>();
    Map<String, Element> last = new HashMap<>();
    for (Element element : body.select("[class], [id]")) {
      Set<String> words = Boilerplate.furnitureWords(element);
      if (!words.isEmpty() && element != body) {
        named.put(element, words);
        for (String word : words) {
          Element before = last.get(word);
          if (prose.of(element) <= limit && (before == null || !Prose.isWithin(element, before))) {
            taken.merge(word, prose.of(element), Integer::sum);
            last.put(word, element);
          }
        }
      }
    }
    drop(
        element ->
            prose.of(element) <= limit
                && named.getOrDefault(element, Set.of()).stream()
                    .anyMatch(word -> Boilerplate.isSure(word) || taken.getOrDefault(word, 0) <= limit));
  }

  private Element root() {
    Prose prose = new Prose(blocks);
    Element best = best();
    double enough = ENOUGH_FOR_DECLARED * prose.of(best);
    Element declared = declared(prose);
    return declared != null && prose.of(declared) >= enough ? declared : best;
  }

  /** A body may be declared in several parts; then what holds them all is it. */
  private @Nullable Element declared(Prose prose) {
    Element all = null;
    for (Element part : body.select("[itemprop=articleBody]")) {
      if (prose.of(part) > 0) {
        all = all == null ? part : common(all, part);
      }
    }
    return all;
  }

  private Element common(Element one, Element other) {
    for (Element at = one; at != null; at = at.parent()) {
      if (Prose.isWithin(other, at)) {
        return at;
      }
    }
    return body;
  }

  /** The element whose prose outweighs its other text the most; the innermost of equals. */
  private Element best() {
    Map<Element, Double> balance = new IdentityHashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      double value = sections.isOutside(i) ? against(blocks.get(i)) : value(blocks.get(i));
      for (Element at = blocks.get(i).parent(); at != null; at = at == body ? null : at.parent()) {
        balance.merge(at, value, Double::sum);
      }
    }
    Element best = body;
    double most = balance.getOrDefault(body, 0.0);
    for (Element element : body.getAllElements()) {
      double here = balance.getOrDefault(element, Double.NEGATIVE_INFINITY);
      if (here > most || here == most && Prose.isWithin(element, best)) {
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

  private List<Block> inside(Element root) {
    List<Block> inside = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (Prose.isWithin(blocks.get(i).parent(), root) && !sections.isOutside(i)) {
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
    return some.stream().filter(Block::isProse).mapToInt(Block::weight).sum();
  }

  private List<String> keep(List<Block> inside) {
    int end = end(inside);
    List<String> kept = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    for (Block block : inside.subList(0, end)) {
      if (block.isHeading()) {
        if (!isTitle(block) && block.linkDensity() < 0.9 && !Boilerplate.endsArticle(block.text())) {
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
    Element whole = block.parent().closest("ul, ol, dl, table, blockquote, pre");
    Element from = whole == null ? block.parent() : whole;
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
    return !title.isEmpty() && key(block.text()).equals(title);
  }

  /** Descriptions are often cut in the middle. */
  private static String withoutDots(String text) {
    return text.replaceFirst("\\s*(?:\\S+)?(?:\\.\\.\\.|…|\\[…\\])$", "");
  }

  /** A text by its letters and digits alone. */
  static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
