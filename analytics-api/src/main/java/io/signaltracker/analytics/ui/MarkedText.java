// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Plain text cut into pieces at the places that are to be marked, so that a template can write each
 * piece as text and never needs markup inside the text.
 *
 * @param paragraphs each a list of pieces; a blank line parts paragraphs
 */
public record MarkedText(List<List<Piece>> paragraphs) {

  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*+");

  public MarkedText {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * A place to mark; places may overlap.
   *
   * @param role what it is, one word: "sentence", "subject", "object", "holder", "cue", "mention",
   *     "hit"
   * @param title what to say of it in a tooltip
   */
  public record Place(int start, int end, String role, String title) {

    boolean covers(int from, int to) {
      return start <= from && to <= end;
    }

    boolean touches(int from, int to) {
      return start < to && from < end;
    }
  }

  /**
   * Text within which nothing changes.
   *
   * @param roles of all places that cover it, separated by spaces; empty where unmarked
   */
  public record Piece(String text, String roles, String title) {

    public boolean marked() {
      return !roles.isEmpty();
    }

    boolean has(String role) {
      return List.of(roles.split(" ", -1)).contains(role);
    }
  }

  /** Cuts a text; places outside of it are cut off. */
  public static MarkedText of(String text, Collection<Place> places) {
    List<List<Piece>> paragraphs = new ArrayList<>();
    int from = 0;
    Matcher gap = BLANK_LINE.matcher(text);
    while (gap.find()) {
      paragraphs.add(pieces(text, from, gap.start(), places));
      from = gap.end();
    }
    paragraphs.add(pieces(text, from, text.length(), places));
    paragraphs.removeIf(List::isEmpty);
    return new MarkedText(paragraphs);
  }

  /** The first paragraph with a piece of that role; -1 where there is none. */
  public int first(String role) {
    return IntStream.range(0, paragraphs.size())
        .filter(at -> paragraphs.get(at).stream().anyMatch(piece -> piece.has(role)))
        .findFirst()
        .orElse(-1);
  }

  /** All pieces, for a text that is shown in one line: paragraphs are parted by a space. */
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    for (List<Piece> paragraph : paragraphs) {
      if (!pieces.isEmpty()) {
        pieces.add(new Piece(" ", "", ""));
      }
      pieces.addAll(paragraph);
    }
    return pieces;
  }

  private static List<Piece> pieces(String text, int from, int to, Collection<Place> places) {
    List<Place> here = places.stream().filter(place -> place.touches(from, to)).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
    here.forEach(place -> {
      cuts.add(Math.max(from, place.start()));
      cuts.add(Math.min(to, place.end()));
    });
    List<Piece> pieces = new ArrayList<>();
    int start = from;
    for (int end : cuts.tailSet(from, false)) {
      pieces.add(piece(text, start, end, here));
      start = end;
    }
    return pieces;
  }

  private static Piece piece(String text, int start, int end, List<Place> places) {
    List<Place> covering = places.stream().filter(place -> place.covers(start, end)).toList();
    return new Piece(
        text.substring(start, end),
        covering.stream().map(Place::role).distinct().collect(Collectors.joining(" ")),
        covering.stream()
            .map(Place::title)
            .filter(title -> !title.isEmpty())
            .distinct()
            .collect(Collectors.joining("; ")));
  }
}
