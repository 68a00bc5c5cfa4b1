// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One line of {@code frames.tsv}: a trigger and the places around it where the model and the object
 * stand.
 */
record Frame(
    String name,
    Relation relation,
    Trigger trigger,
    List<String> model,
    List<String> object,
    Draft.Says says,
    String example) {

  /**
   * What sets a frame off.
   *
   * @param kind "verb", "passive", "noun", "word", "org", "model", "family"
   * @param word class (with "@") or word; empty for mentions
   * @param cases prepositions wanted; empty for any, "none" for none
   * @param with prepositions of which the word must have one; empty for any
   * @param under class that the word above must have; empty for any
   */
  record Trigger(
      String kind, String word, Set<String> cases, Set<String> with, Set<String> under) {}

  private static final List<Frame> SHIPPED =
      Resource.lines(Frame.class, "frames.tsv").stream().map(Frame::read).toList();

  static List<Frame> shipped() {
    return SHIPPED;
  }

  private static Frame read(Resource.Line line) {
    try {
      return new Frame(
          line.field(0),
          Relation.valueOf(line.field(1).toUpperCase(Locale.ROOT)),
          trigger(line.field(2)),
          places(line.field(3)),
          places(line.field(4)),
          says(line.field(5)),
          line.field(6));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(line.place() + " is no frame: " + e.getMessage(), e);
    }
  }

  private static Trigger trigger(String text) {
    String[] parts = text.split(" ");
    String word = parts.length > 1 && !parts[1].contains("=") ? parts[1] : "";
    return new Trigger(
        parts[0], word, option(text, "case="), option(text, "with="), option(text, "under="));
  }

  private static Set<String> option(String text, String name) {
    int at = text.indexOf(name);
    return at < 0
        ? Set.of()
        : Set.of(text.substring(at + name.length()).split(" ", 2)[0].split(","));
  }

  private static List<String> places(String text) {
    return Arrays.asList(text.split("\\|"));
  }

  private static Draft.Says says(String text) {
    return Draft.Says.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
