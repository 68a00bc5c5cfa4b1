// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.annotate.corenlp.SharedToolkit;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Toolkit;
import io.signaltracker.indexer.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule of {@code typing.tsv} holds in its example. */
class TypingIT {

  private static final List<String> UNKNOWN =
      List.of("Amber Heron", "amber-heron", "Blue Fox", "Ada Byron", "Heron");

  private final Toolkit toolkit = SharedToolkit.toolkit();
  private final KnownNames known = new KnownNames(Gazetteer.shipped(), NamesInPlay.none());

  @TestFactory
  Stream<DynamicTest> rulesHoldInTheirExamples() {
    return Typing.rules().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.pattern() + ": " + rule.example(),
                () ->
                    assertThat(rule.pattern().all(cells(rule)))
                        .describedAs(rule.pattern() + " in " + rule.example())
                        .isNotEmpty()));
  }

  private List<Cell> cells(Typing.Rule rule) {
    String example = rule.example();
    List<Word> words = toolkit.split(example, 0).stream().flatMap(List::stream).toList();
    List<Mention> row = new ArrayList<>();
    List<Span> spans = new ArrayList<>(known.find(example, true));
    for (String name : UNKNOWN) {
      for (int at = example.indexOf(name); at >= 0; at = example.indexOf(name, at + 1)) {
        spans.add(new Span(at, at + name.length(), EntityType.MODEL, name, 9));
      }
    }
    List<Integer> unknown = new ArrayList<>();
    for (Span span : Overlaps.resolve(spans)) {
      String text = example.substring(span.start(), span.end());
      boolean candidate = span.rank() == 9 && isAsked(rule, text);
      row.add(new Mention(span.start(), span.end(), text, type(text, span), text));
      if (candidate) {
        unknown.add(span.start());
      }
    }
    row.sort(Comparator.comparingInt(Mention::start));
    return CellRow.of(toolkit.tag(words), row).stream()
        .map(cell ->
            unknown.contains(cell.start())
                ? Cell.of(cell.start(), cell.end(), cell.text(), "X", cell.ref())
                : cell)
        .toList();
  }

  /** Of two invented names in one example, the model is the known one where a company is asked. */
  private static boolean isAsked(Typing.Rule rule, String name) {
    String example = rule.example();
    boolean both = example.contains("Amber Heron") && example.contains("Blue Fox");
    boolean two =
        rule.pattern().toString().contains("#X=2")
            || example.contains("Blue Fox and Amber")
            || example.contains("Amber Heron and Blue");
    boolean person = example.contains("Ada Byron");
    return person ? name.equals("Ada Byron") : !both || two || name.equals("Blue Fox");
  }

  private static EntityType type(String text, Span span) {
    if (span.rank() < 9) {
      return span.type();
    }
    return text.equals("Blue Fox") ? EntityType.ORG : EntityType.MODEL;
  }
}
