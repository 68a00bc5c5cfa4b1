// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pattern over the cells of a sentence, written as one line. Elements are separated by blanks:
 *
 * <pre>
 * word        this word, in the text's or its dictionary form; a|b either
 * {@literal @}MAKE       a word of the class; {@literal @}MAKE|{@literal @}SHIP|go mixes
 * /NN         a part of speech that begins so
 * #M          a mention of that kind (see {@link Cell#slot}), remembered under its letter
 * #O=2        the same, remembered as "2"; #M|#F=2 either kind
 * !x          one cell that is not x
 * x?          may be missing
 * ..4         up to four plain words or punctuation marks, no mention
 * ~x|y        the next cell is neither (also true at the end); takes no cell
 * ^  $        the sentence's start and end; $|.|, the end or one of these marks
 * </pre>
 *
 * Matching tries the shortest gap first and is bounded by the pattern's length. Immutable.
 */
public final class Pattern {

  private enum Kind {
    CELL,
    GAP,
    START,
    END,
    AHEAD
  }

  private record Element(
      Kind kind, List<String> options, boolean negated, boolean optional, int gap, String name) {}

  private final String source;
  private final List<Element> elements;
  private final Lexicon lexicon;

  private Pattern(String source, List<Element> elements, Lexicon lexicon) {
    this.source = source;
    this.elements = elements;
    this.lexicon = lexicon;
  }

  /**
   * A match.
   *
   * @param slots positions of the remembered mentions
   * @param from first cell
   * @param to one past the last cell
   */
  public record Match(Map<String, Integer> slots, int from, int to) {

    /** Position of a remembered mention; -1 where the pattern has none. */
    public int slot(String name) {
      return slots.getOrDefault(name, -1);
    }
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException naming the pattern if a word class does not exist
   */
  public static Pattern of(String source, Lexicon lexicon) {
    List<Element> elements = new ArrayList<>();
    for (String part : source.strip().split(" +")) {
      elements.add(element(part, lexicon, source));
    }
    return new Pattern(source, List.copyOf(elements), lexicon);
  }

  private static Element element(String part, Lexicon lexicon, String source) {
    if (part.equals("^") || part.equals("$")) {
      Kind kind = part.equals("^") ? Kind.START : Kind.END;
      return new Element(kind, List.of(), false, false, 0, "");
    }
    if (part.startsWith("~")) {
      List<String> options = Arrays.asList(part.substring(1).split("\\|"));
      checkClasses(options, lexicon, source);
      return new Element(Kind.AHEAD, options, true, false, 0, "");
    }
    if (part.startsWith("..")) {
      int gap = Integer.parseInt(part.substring(2));
      return new Element(Kind.GAP, List.of(), false, false, gap, "");
    }
    boolean optional = part.length() > 1 && part.endsWith("?");
    boolean negated = part.length() > 1 && part.startsWith("!");
    String body = part.substring(negated ? 1 : 0, part.length() - (optional ? 1 : 0));
    int equals = body.startsWith("#") ? body.indexOf('=') : -1;
    String name = equals < 0 ? "" : body.substring(equals + 1);
    List<String> options =
        Arrays.asList((equals < 0 ? body : body.substring(0, equals)).split("\\|"));
    checkClasses(options, lexicon, source);
    return new Element(Kind.CELL, options, negated, optional, 0, name);
  }

  private static void checkClasses(List<String> options, Lexicon lexicon, String source) {
    for (String option : options) {
      if (option.startsWith("@")
          && option.length() > 1
          && lexicon.words(option.substring(1)).isEmpty()) {
        throw new IllegalArgumentException("Empty word class " + option + " in '" + source + "'");
      }
    }
  }

  /** The match that begins at this cell, if there is one. */
  public Optional<Match> at(List<Cell> cells, int start) {
    Map<String, Integer> slots = new HashMap<>();
    int end = match(cells, 0, start, slots);
    return end < 0 ? Optional.empty() : Optional.of(new Match(slots, start, end));
  }

  /** All matches, one at most for each first cell. */
  public List<Match> all(List<Cell> cells) {
    List<Match> found = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      at(cells, i).ifPresent(found::add);
    }
    return found;
  }

  private int match(List<Cell> cells, int element, int at, Map<String, Integer> slots) {
    if (element == elements.size()) {
      return at;
    }
    Element wanted = elements.get(element);
    return switch (wanted.kind()) {
      case START -> at == 0 ? match(cells, element + 1, at, slots) : -1;
      case END -> at == cells.size() ? match(cells, element + 1, at, slots) : -1;
      case AHEAD ->
          at >= cells.size() || accepts(wanted, cells.get(at))
              ? match(cells, element + 1, at, slots)
              : -1;
      case GAP -> gap(cells, element, at, slots, wanted.gap());
      case CELL -> cell(cells, element, at, slots, wanted);
    };
  }

  private int gap(List<Cell> cells, int element, int at, Map<String, Integer> slots, int longest) {
    for (int length = 0; length <= longest && at + length <= cells.size(); length++) {
      if (length > 0 && cells.get(at + length - 1).isMention()) {
        return -1;
      }
      int end = match(cells, element + 1, at + length, slots);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  private int cell(
      List<Cell> cells, int element, int at, Map<String, Integer> slots, Element wanted) {
    if (at < cells.size() && accepts(wanted, cells.get(at))) {
      String remembered = remember(wanted, cells.get(at), at, slots);
      int end = match(cells, element + 1, at + 1, slots);
      if (end >= 0) {
        return end;
      }
      slots.remove(remembered);
    }
    boolean ends = at == cells.size() && !wanted.negated() && wanted.options().contains("$");
    return wanted.optional() || ends ? match(cells, element + 1, at, slots) : -1;
  }

  private static String remember(Element wanted, Cell cell, int at, Map<String, Integer> slots) {
    if (!wanted.options().getFirst().startsWith("#")) {
      return "";
    }
    String name =
        wanted.name().isEmpty() ? wanted.options().getFirst().substring(1) : wanted.name();
    if (cell.isMention()) {
      slots.put(name, at);
    }
    return name;
  }

  private boolean accepts(Element wanted, Cell cell) {
    for (String option : wanted.options()) {
      if (accepts(option, cell)) {
        return !wanted.negated();
      }
    }
    return wanted.negated();
  }

  private boolean accepts(String option, Cell cell) {
    if (option.length() > 1) {
      switch (option.charAt(0)) {
        case '#' -> {
          return cell.slot().equals(option.substring(1));
        }
        case '@' -> {
          return lexicon.is(cell, option.substring(1));
        }
        case '/' -> {
          return !cell.isMention() && cell.tag().startsWith(option.substring(1));
        }
        default -> {}
      }
    }
    return !cell.isMention() && (cell.lower().equals(option) || cell.lemma().equals(option));
  }

  @Override
  public String toString() {
    return source;
  }
}
